import type { ReadLevel } from '../diagnosis/requirement-table';
import { levelText } from '../netsuite/levels';
import { WORDS } from './words';

/** A level as the page says it; null stands for no line. */
export function readLevelText(level: ReadLevel | null): string {
  if (level === null) return WORDS.noLine;
  return level === 'UNKNOWN' ? WORDS.notRead : levelText(level);
}

import { fill } from '../../diagnosis/checks/define';
import type { Refusal } from '../../examination/sweep/shown-sweep';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** Why nothing of the sweeps is shown. */
export function refusedWords(refused: Refusal): string {
  return refused === 'role' ? WORDS.refusedHow : fill(WORDS.refusedBy, refused);
}

/**
 * What an error text comes to, for a terminal.
 */
import { levelText, permissionLabel } from '../diagnosis/shown-names';
import type { RecognisedItem, Report } from './contract';
import { OTHERWISE_WORDS } from './words';

/** Empty where no text was given. */
export function symptomText({ symptom }: Report): string {
  if (!symptom) return '';
  const { recognised, explainedBy, otherwise, skipped = 0 } = symptom;
  const causes = explainedBy.slice(0, MOST_SHOWN);
  return [
    'Your error text',
    ...(recognised.length === 0 ? ['  ? Nothing in it was recognised.'] : recognised.map(recognisedLine)),
    ...causes.map(({ check, token }) => `  ✗ explained by ${check}${token === null ? '' : ` of token ${token}`}`),
    ...(explainedBy.length > MOST_SHOWN ? [`    and ${explainedBy.length - MOST_SHOWN} more`] : []),
    ...(otherwise === null ? [] : [`  ? ${OTHERWISE_WORDS[otherwise.kind]}. ${otherwise.message}`]),
    ...(otherwise === null || otherwise.look === '' ? [] : [`    Where to look: ${otherwise.look}`]),
    ...(skipped > 0 ? [`    ${skipped} characters in the middle were not read.`] : []),
  ].join('\n');
}

const MOST_SHOWN = 10;

function recognisedLine({ text, code, permission, level }: RecognisedItem): string {
  const means = [
    ...(code === null ? [] : [code]),
    ...(permission === null
      ? []
      : [`${permissionLabel(permission)}${level === null ? '' : ` at ${levelText(level)}`}`]),
  ];
  return `  “${onOneLine(text)}”${means.length === 0 ? '' : ` (${means.join(', ')})`}`;
}

/** A quotation without control characters of a log, and without those that turn the direction of what stands behind it. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ');
}

import type { ToldRefusal, ToldRefusals } from '../model';

/** Beside the units of an answer. */
export const REFUSALS_HEADER = 'x-embedded-refusals';

/** Bytes. Clients bound all headers of an answer together: Node.js takes 16 kB. */
const LONGEST_HEADER = 4000;

/**
 * The value of the header: a JSON list of the refusals, and at its end `{"more": 3}` where some are left out. It is ASCII
 * without control characters, so no message can end the header or begin another one.
 *
 * @returns undefined where there is nothing to tell
 */
export function refusalsHeader({ refusals, more }: ToldRefusals): string | undefined {
  if (refusals.length === 0) return undefined;
  const parts: string[] = [];
  let left = LONGEST_HEADER;
  let leftOut = more;
  for (const refusal of refusals) {
    const part = ascii(JSON.stringify(refusal));
    left -= part.length + 1;
    if (left >= 0) parts.push(part);
    else leftOut += refusal.count;
  }
  if (leftOut > 0) parts.push(JSON.stringify({ more: leftOut }));
  return `[${parts.join(',')}]`;
}

/** The same for people, a line each. What a terminal would obey is written as an escape. */
export function refusalLines({ refusals, more }: ToldRefusals): string[] {
  const lines = refusals.map(line);
  return more === 0 ? lines : [...lines, `and ${more} more refusals of the emulator in the same request`];
}

function line({ code, message, script, deployment, count }: ToldRefusal): string {
  const times = count === 1 ? '' : ` (${count} times)`;
  return printable(`${deployment} of ${script}: ${code}: ${message}${times}`);
}

function ascii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, escaped);
}

/** Control characters, and those that turn the direction of writing, end a line or have no width. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()].map((at) => escaped(character.charAt(at))).join(''),
  );
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

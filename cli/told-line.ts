/**
 * What a file holds, in a message: whoever reads the message did not write the file.
 */
import { visible } from '../client/src/printable.ts';

/** Characters of one line: a key or a value in it may be as long as the file. */
const MOST_CHARACTERS = 500;
const MOST_LINES = 20;

/** Cut, and without what would move the cursor. */
export function toldLine(text: string): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return visible(cut.replace(/[\n\t]/g, (one) => (one === '\n' ? '\\n' : '\\t')));
}

/** The first of them, and how many more there are. @param what they are */
export function firstLines(lines: readonly string[], what: string): string {
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`and ${more} more ${what}`] : [])].join('\n');
}

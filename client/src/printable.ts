/** As much of a stranger's message as a person wants to read. */
const LONGEST = 300;

/** Control characters as JSON writes them, for they could write over a terminal. In JSON it is the same text. Line feeds and tabs stay. */
export function visible(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One line without control and format characters, which could write over a terminal. Nothing is cut off. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** The same, and not too long: for what anybody may have written. */
export function printable(message: string): string {
  const line = oneLine(message);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** As much of a stranger's message as a person wants to read. */
const LONGEST = 300;

/** One line without control and format characters, which could write over a terminal. Nothing is cut off. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** The same, and not too long: for what anybody may have written. */
export function printable(message: string): string {
  const line = oneLine(message);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/**
 * Text in pieces that one value of a Map/Reduce script, and one field of a custom record, can hold.
 */

/** Characters in one piece. A value has to stay under 100 KB, and a field under 95,000 characters. */
export const MOST_CHARACTERS = 90_000;

/**
 * The same items in as many texts as it takes, each an array in JSON.
 * @param most characters in one text; an item that is longer stands alone
 */
export function inJsonChunks(items: Iterable<unknown>, most: number = MOST_CHARACTERS): string[] {
  return inChunks(
    (function* () {
      for (const item of items) yield JSON.stringify(item);
    })(),
    ',',
    most - 2,
  ).map((text) => `[${text}]`);
}

/** The same texts one after the other, in as few pieces as fit. */
export function inChunks(texts: Iterable<string>, between: string, most: number = MOST_CHARACTERS): string[] {
  const pieces: string[] = [];
  let piece: string | null = null;
  for (const text of texts) {
    if (piece === null) piece = text;
    else if (piece.length + between.length + text.length <= most) piece += between + text;
    else {
      pieces.push(piece);
      piece = text;
    }
  }
  return piece === null ? pieces : [...pieces, piece];
}

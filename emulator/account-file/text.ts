import { readFileSync } from 'node:fs';

/** Why a file gives no text: a sentence for whoever named it. */
export class UnreadableTextError extends Error {}

/**
 * The text of a file in UTF-8, without its byte order mark.
 *
 * @throws UnreadableTextError if it cannot be read, or is in another encoding: characters that were guessed would stand in names
 */
export function readText(path: string): string {
  const bytes = bytesOf(path);
  if (bytes.length === 0) throw new UnreadableTextError('the file is empty');
  if (isUtf16(bytes)) throw new UnreadableTextError('it is in UTF-16; save it in UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    const isUtf8 = code !== 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw new UnreadableTextError(isUtf8 ? 'it is too large' : 'it is not in UTF-8; save it in UTF-8');
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new UnreadableTextError('it is a folder; name a file in it');
    throw new UnreadableTextError(message);
  }
}

/** By its byte order mark, or by a first character of ASCII in two bytes, as every JSON document begins with one. */
function isUtf16([first, second]: Buffer): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}

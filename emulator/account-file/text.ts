import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

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

/** Bytes that a file may have: more is no text that could be read at once. */
const MOST_BYTES = 400 * 1024 * 1024;

/**
 * The bytes of a file, or of a pipe, as it comes. A device may never end, and a file may be made to: there is a bound.
 *
 * @throws UnreadableTextError
 */
export function bytesOf(path: string, most = MOST_BYTES): Buffer {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const found = fstatSync(descriptor);
    if (found.isDirectory()) throw new UnreadableTextError('it is a folder; name a file in it');
    if (!found.isFile() && !found.isFIFO() && !found.isSocket()) throw new UnreadableTextError('it is no file');
    return readTo(descriptor, most);
  } catch (failure) {
    throw failure instanceof UnreadableTextError ? failure : new UnreadableTextError((failure as Error).message);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const PIECE = 1024 * 1024;

function readTo(descriptor: number, most: number): Buffer {
  const pieces: Buffer[] = [];
  for (let length = 0; ;) {
    const piece = Buffer.allocUnsafe(PIECE);
    const read = readSync(descriptor, piece, 0, PIECE, null);
    if (read === 0) return Buffer.concat(pieces, length);
    pieces.push(piece.subarray(0, read));
    length += read;
    if (length > most) throw new UnreadableTextError('it is too large');
  }
}

/** By its byte order mark, or by a first character of ASCII in two bytes, as every JSON document begins with one. */
function isUtf16([first, second]: Buffer): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}

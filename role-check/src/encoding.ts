/**
 * A file as bytes and as text, and the way back: which byte stands where in the text.
 *
 * [DOC] W3C, Extensible Markup Language 1.0, appendix F: a byte order mark, or the declaration, says which encoding it is.
 */
import { isUtf8 } from 'node:buffer';
import { RoleFault } from './role-fault';

export interface DecodedFile {
  /** Without the byte order mark. */
  readonly text: string;
  /** Where in the file the character at this place of the text begins. */
  readonly byteAt: (offset: number) => number;
  /** The bytes of text that is to be put in. @throws RoleFault for text beyond ASCII, which nothing that is put in has */
  readonly encode: (text: string) => Uint8Array;
}

/** @throws RoleFault */
export function decode(bytes: Buffer): DecodedFile {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    throw new RoleFault(1, 'it is in UTF-32. Save it in UTF-8.');
  }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8(bytes, 3);
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 2, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 2, 'utf-16be');
  // Without a mark: the `<` with which it begins says as much.
  if (startsWith(bytes, [0x3c, 0])) return utf16(bytes, 0, 'utf-16le');
  if (startsWith(bytes, [0, 0x3c])) return utf16(bytes, 0, 'utf-16be');
  return declared(bytes);
}

const DECLARATION = /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']*)["']/;

function declared(bytes: Buffer): DecodedFile {
  const head = bytes.subarray(0, 400).toString('latin1');
  const name = (DECLARATION.exec(head)?.[1] ?? 'utf-8').toLowerCase();
  if (name === 'utf-8' || name === 'utf8') return utf8(bytes, 0);
  if (name === 'windows-1252' || name === 'cp1252') {
    // The decoder of Node.js 20 leaves these as control characters.
    return singleBytes(
      bytes,
      bytes.toString('latin1').replace(/[\x80-\x9f]/g, (one) => WINDOWS_1252.charAt(one.charCodeAt(0) - 0x80)),
    );
  }
  // Decoders of the web take it for windows-1252, and read letters where these bytes are controls.
  if (name === 'iso-8859-1') return singleBytes(bytes, bytes.toString('latin1'));
  if (/^(utf-?16|ucs-?2|iso-10646-ucs-2)/.test(name)) {
    throw new RoleFault(
      1,
      `its first line says ${name.toUpperCase()}, but it is not in that encoding. Save it in the encoding that it says.`,
    );
  }
  const text = decoded(bytes, name);
  const { encoding } = decoderFor(name);
  return isSingleByte(encoding) ? singleBytes(bytes, text) : otherBytes(bytes, text, name);
}

/** What the bytes from 80 to 9F stand for. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function utf8(bytes: Buffer, mark: number): DecodedFile {
  const content = bytes.subarray(mark);
  const text = isUtf8(content) ? content.toString('utf8') : decoded(content, 'utf-8');
  return { text, byteAt: (offset) => mark + Buffer.byteLength(text.slice(0, offset)), encode: ascii };
}

function utf16(bytes: Buffer, mark: number, label: 'utf-16le' | 'utf-16be'): DecodedFile {
  const text = decoded(bytes.subarray(mark), label);
  return {
    text,
    byteAt: (offset) => mark + 2 * offset,
    encode: (part) => {
      const encoded = Buffer.from(ascii(part).toString('latin1'), 'utf16le');
      return label === 'utf-16le' ? encoded : encoded.swap16();
    },
  };
}

function singleBytes(bytes: Buffer, text: string): DecodedFile {
  if (text.length !== bytes.length) throw new RoleFault(1, 'its encoding cannot be read. Save it in UTF-8.');
  return { text, byteAt: (offset) => offset, encode: ascii };
}

/** An encoding with characters of one or more bytes, such as Shift_JIS: the place is looked for. */
function otherBytes(bytes: Buffer, text: string, label: string): DecodedFile {
  return {
    text,
    byteAt: (offset) => {
      let [low, high] = [0, bytes.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        const before = decoderFor(label).decode(bytes.subarray(0, middle), { stream: true }).length;
        if (before < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    encode: ascii,
  };
}

function isSingleByte(encoding: string): boolean {
  return /^(windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/.test(encoding);
}

/** @throws RoleFault that names the line of the first byte which does not belong there */
function decoded(bytes: Buffer, label: string): string {
  const decoder = decoderFor(label);
  try {
    return decoder.decode(bytes);
  } catch {
    const lax = new TextDecoder(label).decode(bytes);
    const line = lax.slice(0, Math.max(0, lax.indexOf('\ufffd'))).split(/\r\n?|\n/).length;
    throw new RoleFault(
      line,
      `a byte on this line does not belong to ${label.toUpperCase()}. Save the file in the encoding that it says, or in UTF-8.`,
    );
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    throw new RoleFault(1, `its encoding ${JSON.stringify(label)} is not known here. Save it in UTF-8.`);
  }
}

function ascii(text: string): Buffer {
  // eslint-disable-next-line no-control-regex -- all of ASCII
  if (!/^[\x00-\x7f]*$/.test(text)) throw new RoleFault(null, 'a line to write is not plain ASCII.');
  return Buffer.from(text, 'latin1');
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte);
}

import type { DecodedFile } from './encoding';

/** Text that takes the place of the text between two places; nothing else changes. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The bytes of a file after the edits, which do not overlap: what stands between them is copied byte by byte. */
export function editedBytes(bytes: Buffer, file: DecodedFile, edits: readonly Edit[]): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of inOrder(edits)) {
    parts.push(bytes.subarray(at, file.byteAt(from)), file.encode(text));
    at = file.byteAt(to);
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

export function editedText(text: string, edits: readonly Edit[]): string {
  let [result, at] = ['', 0];
  for (const edit of inOrder(edits)) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.from - b.from);
}

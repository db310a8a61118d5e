import { createHash } from 'node:crypto';

/**
 * The text of SHA256SUMS: a line a file, sorted by name, in the form that `sha256sum --check` reads.
 *
 * @param files their bytes by their name, which has no line break and no backslash
 */
export function checksums(files: ReadonlyMap<string, Uint8Array>): string {
  const lines = [...files].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')] as const);
  return lines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('');
}

import { readFileSync, statSync } from 'node:fs';

/**
 * The text of a file, or of a pipe. A device may never end.
 *
 * @throws an Error whose `code` says why there is none
 */
export function fileText(path: string): string {
  const found = statSync(path);
  if (found.isFile() || found.isFIFO()) return readFileSync(path, 'utf8');
  throw Object.assign(new Error(), { code: found.isDirectory() ? 'EISDIR' : 'it is no file' });
}

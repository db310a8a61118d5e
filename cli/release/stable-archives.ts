/**
 * Archives whose bytes follow from the files in them: no time of packing, one order, and one compressor, whose version the
 * lockfile pins. zlib, which comes with Node.js, may compress the same file otherwise in the next release.
 */
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';

/** The earliest day that a zip can hold, at noon: the library writes local time, and midnight is missing in some time zones. */
const NO_DATE = new Date(1980, 0, 1, 12);

/**
 * The same entries, sorted by name, with one date.
 *
 * @throws Error if the zip cannot be read
 */
export function stableZip(zip: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1));
  const isFolder = (name: string) => name.endsWith('/');
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content]) => [name, [content, { level: isFolder(name) ? 0 : 9, mtime: NO_DATE }]]),
    ),
  );
}

/**
 * The same tar, compressed anew. `npm pack` sorts the files and gives each the same date and owner.
 *
 * @throws Error if the file is no gzip
 */
export function stableTarball(tarball: Uint8Array): Uint8Array {
  return gzipSync(gunzipSync(tarball), { level: 9, mtime: 0 });
}

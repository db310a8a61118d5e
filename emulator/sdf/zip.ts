import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';

import { keptText } from '../kept';
import { messageOf } from '../scripting/message-of';
import { DeployError } from './errors';

/** What a project may have when it is unpacked. NetSuite takes less. */
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_FILES = 50_000;

/** Told of each entry before it is unpacked. @throws Error for what unpacks to more than a project can be */
function withinBounds(): (entry: { readonly name: string; readonly originalSize: number }) => boolean {
  let [bytes, files] = [0, 0];
  const names = new Set<string>();
  return ({ name, originalSize }) => {
    bytes += originalSize;
    files += 1;
    if (bytes > MOST_BYTES || files > MOST_FILES) throw new Error('it unpacks to more than a project can be');
    // One of the two would be lost in silence.
    if (names.has(name)) throw new Error(`it has two files ${JSON.stringify(name.slice(0, 100))}`);
    names.add(name);
    return true;
  };
}

/**
 * The text of every file in a zip, by its path with forward slashes and without a leading one.
 *
 * @throws DeployError `zip-unreadable`
 */
export function unpack(zip: Uint8Array): Map<string, string> {
  const files = keptText(`unpacked ${hashOf(zip)}`, () => JSON.stringify([...unpacked(zip)]));
  // Nothing but the line above wrote it.
  return new Map(JSON.parse(files) as [string, string][]);
}

export function hashOf(zip: Uint8Array): string {
  return createHash('sha256').update(zip).digest('hex');
}

function unpacked(zip: Uint8Array): Map<string, string> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(zip, { filter: withinBounds() });
  } catch (error) {
    throw new DeployError(
      'zip-unreadable',
      'the zip',
      `cannot be unpacked (${messageOf(error)}); run \`npm run package\` again`,
    );
  }
  const files = new Map<string, string>();
  for (const [name, content] of Object.entries(entries)) {
    if (name.endsWith('/')) continue;
    files.set(name.replaceAll('\\', '/').replace(/^\.?\//, ''), strFromU8(content));
  }
  return files;
}

import { strFromU8, unzipSync } from 'fflate';

import { messageOf } from '../scripting/message-of';
import { DeployError } from './errors';

/**
 * The text of every file in a zip, by its path with forward slashes and without a leading one.
 *
 * @throws DeployError `zip-unreadable`
 */
export function unpack(zip: Uint8Array): Map<string, string> {
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(zip);
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

import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RoleFault } from './role-fault';
import { systemCode } from './thrown';

/**
 * Puts new content in the place of a file, whole or not at all. A link stays a link: what it points to is replaced.
 *
 * @throws RoleFault where the file is read-only or its folder cannot be written; then the file is as it was
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  let draft: string | null = null;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    // To a user who may do everything no file is read-only; whoever made it so meant it.
    if ((mode & 0o222) === 0) throw READ_ONLY;
    await access(target, constants.W_OK);
    draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    const file = await open(draft, 'wx', mode & 0o777);
    try {
      await file.writeFile(bytes);
      // The mask of the process may have taken something off.
      await file.chmod(mode & 0o777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (thrown) {
    if (draft !== null) await rm(draft, { force: true });
    if (thrown instanceof RoleFault) throw thrown;
    const code = systemCode(thrown);
    if (code === null) throw thrown;
    if (draft === null && (code === 'EACCES' || code === 'EPERM')) throw READ_ONLY;
    throw new RoleFault(null, `--fix cannot write it: ${code}. It is as it was.`);
  }
}

const READ_ONLY = new RoleFault(
  null,
  'the file is read-only, so --fix cannot write it. Make it writable, and run --fix again.',
);

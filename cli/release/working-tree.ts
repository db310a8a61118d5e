import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What keeps anybody from saying which commit a release was made from; null where nothing does. */
export async function unclear(project: string): Promise<string | null> {
  let status: string;
  try {
    ({ stdout: status } = await run('git', ['status', '--porcelain'], { cwd: project, maxBuffer: 2 ** 26 }));
  } catch {
    return 'git cannot say which commit this is made from.';
  }
  const [first, ...others] = status.split('\n').filter((line) => line !== '');
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `there are changes that are not committed, and they are part of what is packed: ${first.slice(3)}${more}.`;
}

/** Runs a batch of a proof by this same command, in a process of its own. */
import { spawn } from 'node:child_process';
import { CommandEnd, EXIT_FAILED } from '../../command-end';
import type { Batch } from './batches';
import type { AccountsProof } from './prove-accounts';

/**
 * A process that the machine killed, such as for want of memory, is tried once more: the same batch says the same.
 *
 * @throws CommandEnd that names the batch if the process ends without an answer
 */
export async function inOwnProcess(proof: string, seed: number, batch: Batch): Promise<AccountsProof> {
  try {
    return await tried(proof, seed, batch);
  } catch (failure) {
    if (!(failure instanceof Killed)) throw failure;
    console.error(failure.message);
    return tried(proof, seed, batch);
  }
}

class Killed extends CommandEnd {}

async function tried(proof: string, seed: number, { first, count }: Batch): Promise<AccountsProof> {
  const asked = [proof, '--seed', String(seed), '--first', String(first), '--count', String(count)];
  const command = [...process.execArgv, process.argv[1] ?? '', ...asked, '--json'];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => void child.kill();
  process.once('exit', kill);
  const [answer, said]: string[][] = [[], []];
  child.stdout.on('data', (bytes) => answer?.push(String(bytes)));
  child.stderr.on('data', (bytes) => said?.push(String(bytes)));
  const end = await new Promise<string | number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      resolve(signal ?? status);
    });
  }).finally(() => process.off('exit', kill));
  if (end === 0 || end === 1) return JSON.parse(answer?.join('') ?? '') as AccountsProof;
  const last = said?.join('').trim().split('\n').slice(-3).join('\n') ?? '';
  throw new (typeof end === 'string' ? Killed : CommandEnd)(
    EXIT_FAILED,
    `A process ended with ${end} and has no answer. Run its batch alone: npm run prove -- ${asked.join(' ')}\n${last}`,
  );
}

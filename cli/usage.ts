/**
 * What the commands understand, and how they say that they do not.
 */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { CommanderError } from 'commander';

/** Bad usage, or a bad account file. */
export const EXIT_BAD_INPUT = 3;

/** Bad usage: a sentence that says what to write instead. */
export class UsageError extends Error {}

/** Makes commander throw instead of leaving, so that every command leaves with the same status. */
export function strict(command: Command): Command {
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
}

/**
 * Leaves with the exit status of a command; one that goes on running, as a server does, gives null.
 *
 * @param failed the status when the command itself fails, which must not look like a verdict
 */
export function leaveWith(status: Promise<number | null>, failed = EXIT_BAD_INPUT + 1): void {
  status.catch(exitStatusOf).then(
    (code) => {
      if (code !== null) process.exitCode = code;
    },
    (failure: unknown) => {
      console.error(failure);
      process.exitCode = failed;
    },
  );
}

/** The exit status for something thrown by commander or by us; rethrows anything else. */
function exitStatusOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : EXIT_BAD_INPUT;
  if (!(thrown instanceof UsageError)) throw thrown;
  console.error(thrown.message);
  return EXIT_BAD_INPUT;
}

/** Of what came of several files, what the command leaves with: the first of these that is among them, else 0. */
export function firstOf(order: readonly number[], statuses: readonly number[]): number {
  return order.find((status) => statuses.includes(status)) ?? 0;
}

/** A path as the person who typed it means it: npm runs scripts in the project's folder, wherever it was called. */
export function typedPath(path: string): string {
  const from = process.env.npm_lifecycle_event === undefined ? undefined : process.env.INIT_CWD;
  return resolve(from ?? process.cwd(), path);
}

/** `--as 42:1001` */
export function parseCaller(text: string): { entity: number; role: number } {
  const match = /^([1-9]\d{0,14}):([1-9]\d{0,14})$/.exec(text);
  if (!match) throw new UsageError(`--as ${text}: write the internal ids of an employee and a role, such as 42:1001.`);
  return { entity: Number(match[1]), role: Number(match[2]) };
}

/** `--token 501` */
export function parseToken(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`--token ${text}: write the internal id of an access token, such as 501.`);
}

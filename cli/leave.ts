/**
 * How every command leaves. A command imports this first, so that a failure to load the rest is caught as well: only an
 * answer leaves with the status of an answer.
 */
import { fstatSync, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { inspect } from 'node:util';
import { visible } from '../client/src/printable.ts';
import { CommandEnd, EXIT_BY_SIGNAL, EXIT_CLOSED_PIPE, EXIT_FAILED } from './command-end';

/** Whether the status is decided, and what there is to say was said. */
let hasEnded = false;
/** Whether its last words are being written. */
let isLeaving = false;
/** What a signal closes first, in a command that serves. */
let closing: (() => Promise<void>) | null = null;

process.exitCode = EXIT_FAILED;
process.on('exit', () => {
  // Nothing was left to wait for, and there is no answer: something never came.
  if (!hasEnded) process.stderr.write('The command itself failed: it stopped before it had an answer.\n');
});
process.on('uncaughtException', fail);
process.stdout.on('error', leaveWithoutOutput);
// There is nowhere left to say why.
process.stderr.on('error', (failure) => leaveAtOnce(statusOf(failure)));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

/**
 * Runs a command and leaves with the status that it answers. Without an answer it leaves with the status of a CommandEnd, 5
 * where the command itself failed, 141 where whoever read its output has gone, or 128 and the number of the signal that stopped it.
 *
 * @param run answers null if it goes on, as a server does
 */
export function leaveWith(run: () => Promise<number | null>): void {
  run().then((status) => {
    if (status === null) return;
    hasEnded = true;
    process.exitCode = status;
  }, fail);
}

/** For a command that serves: a signal closes it, and it leaves with 0. A second signal does not wait. */
export function closeOnSignal(close: () => Promise<void>): void {
  closing = close;
}

/** Prints a line or more, and waits for a slow reader: a report may be longer than a pipe takes at once. */
export async function print(text: string): Promise<void> {
  const line = `${visible(text)}\n`;
  if (fstatSync(process.stdout.fd).isFile()) writeWhole(line);
  else await writeOut(line);
}

function writeOut(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, (failure) => {
      if (failure) leaveWithoutOutput(failure);
      else resolve();
    });
  });
}

/** Node.js does not look whether a disk took all of it. */
function writeWhole(text: string): void {
  const bytes = Buffer.from(text);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(process.stdout.fd, bytes, written);
  } catch (failure) {
    throw new CommandEnd(EXIT_FAILED, cannotWrite(failure), { cause: failure });
  }
}

function fail(failure: unknown): void {
  if (isLeaving) return;
  hasEnded = true;
  if (failure instanceof CommandEnd) {
    process.exitCode = failure.status;
    if (failure.message !== '') process.stderr.write(`${visible(failure.message)}\n`);
    return;
  }
  isLeaving = true;
  const lines = [
    `The command itself failed: ${failure instanceof Error ? failure.message : String(failure)}`,
    'It has no answer. The fault is not in what you asked: please report it, with the lines below.',
    inspect(failure),
  ];
  process.stderr.write(`${lines.join('\n')}\n`, () => process.exit(EXIT_FAILED));
}

function leaveWithoutOutput(failure: unknown): void {
  const status = statusOf(failure);
  if (status === EXIT_CLOSED_PIPE) leaveAtOnce(status);
  if (isLeaving) return;
  isLeaving = true;
  hasEnded = true;
  process.stderr.write(`${cannotWrite(failure)}\n`, () => process.exit(status));
}

function cannotWrite(failure: unknown): string {
  return `Standard output cannot be written: ${failure instanceof Error ? failure.message : String(failure)}.`;
}

function statusOf(failure: unknown): number {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined;
  // Windows calls a closed pipe EOF.
  return code === 'EPIPE' || code === 'EOF' ? EXIT_CLOSED_PIPE : EXIT_FAILED;
}

function stop(signal: 'SIGINT' | 'SIGTERM'): void {
  if (closing === null) leaveAtOnce(EXIT_BY_SIGNAL + constants.signals[signal]);
  const close = closing;
  closing = null;
  close().then(() => leaveAtOnce(0), fail);
}

function leaveAtOnce(status: number): never {
  hasEnded = true;
  process.exit(status);
}

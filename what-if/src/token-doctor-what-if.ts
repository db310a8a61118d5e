#!/usr/bin/env node
import { main } from './command';

const write = (stream: NodeJS.WriteStream) => (text: string) => stream.write(`${text}\n`);

void main(process.argv.slice(2), {
  folder: process.cwd(),
  // Node writes out what is in a pipe before it leaves, for the exit code is only set.
  out: write(process.stdout),
  err: write(process.stderr),
}).then((status) => {
  process.exitCode = status;
});

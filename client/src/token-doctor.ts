#!/usr/bin/env node
import { text } from 'node:stream/consumers';

import { main } from './command.ts';

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  input: () => text(process.stdin),
  // Node writes out what is in a pipe before it leaves, for the exit code is only set.
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});

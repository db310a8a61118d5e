import { z } from 'zod';
import { JsonSyntaxError, parseJson, readText, UnreadableTextError } from '../../emulator';
import type { ProbeDocument } from '../../src/TypeScript/account/expectations/run-probes';
import { toldLine } from '../told-line';
import { UsageError } from '../usage';

const observation: z.ZodType = z.json();

const schema = z.object({
  format: z.literal('probes/1'),
  account: z.string(),
  version: z.string(),
  at: z.string(),
  role: z.string(),
  wrote: z.boolean(),
  features: z.record(z.string(), z.boolean()),
  outcomes: z.array(
    z.union([
      z.strictObject({ id: z.string(), observed: observation }),
      z.strictObject({ id: z.string(), skipped: z.string() }),
      z.strictObject({ id: z.string(), threw: z.string() }),
    ]),
  ),
});

/**
 * What the probes printed in an account, from a file.
 *
 * @throws UsageError that names the file and the place
 */
export function readProbeDocument(path: string): ProbeDocument {
  const read = schema.safeParse(jsonIn(path));
  if (read.success) return read.data as ProbeDocument;
  const [first] = read.error.issues;
  const place = first?.path.join('.') ?? '';
  throw new UsageError(
    toldLine(`${path}: ${place === '' ? '' : `${place}: `}${first?.message ?? 'is no probe document'}.`),
  );
}

function jsonIn(path: string): unknown {
  try {
    return parseJson(readText(path));
  } catch (failure) {
    if (failure instanceof UnreadableTextError) throw new UsageError(`${path}: cannot be read: ${failure.message}.`);
    if (!(failure instanceof JsonSyntaxError)) throw failure;
    throw new UsageError(`${path}: line ${failure.line}, column ${failure.column}: ${failure.message}`);
  }
}

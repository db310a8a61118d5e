/**
 * `--symptom TEXT`: the error as the integration showed it, or `-` for what stands on standard input.
 */
import { text } from 'node:stream/consumers';
import { UsageError } from './usage';

/** @throws UsageError where the text is empty */
export async function symptomOf(option: string | undefined): Promise<string | null> {
  if (option === undefined) return null;
  const symptom = option === '-' ? await text(process.stdin) : option;
  if (symptom.trim() !== '') return symptom;
  throw new UsageError(
    '--symptom: the text is empty. Give the error as the integration showed it, or - to read it from standard input.',
  );
}

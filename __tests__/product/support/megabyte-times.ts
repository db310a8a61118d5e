/**
 * Prints for each part, as JSON, how many milliseconds the recogniser works at a megabyte of it. This is a process of its own: one that ran
 * hundreds of suites has memory to tidy up, which takes longer than the text.
 */
import { recognise } from '../../../src/TypeScript/diagnosis/symptom';
import { worked } from '../../support/worked';
import { PARTS } from './megabyte-parts';

const VOCABULARY = { codes: [{ code: 'NS0565', profile: 'expensify' }] };

/** Up to five times: what is compiled and cleared away on the way is no part of it. */
function timeOf(part: string): number {
  const text = part.repeat(Math.ceil(1_000_000 / part.length));
  let time = Infinity;
  for (let turn = 0; turn < 5 && time >= 300; turn += 1) {
    const began = process.cpuUsage();
    recognise(text, VOCABULARY);
    time = worked(began);
  }
  return time;
}

process.stdout.write(JSON.stringify(PARTS.map(timeOf)));

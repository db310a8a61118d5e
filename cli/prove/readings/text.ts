/** What `npm run prove -- readings` prints. */
import type { ReadingsProof } from './prove-readings';

export function readingsText({ seed, first, accounts, seconds, ...proof }: ReadingsProof): string {
  const listed = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([, more], [, less]) => less - more)
      .map(([name, count]) => `  ${String(count).padStart(6)} ${name}`);
  return [
    `${proof.readings} readings of ${accounts} accounts with one fault, from number ${first} (seed ${seed}) in ${seconds.toFixed(1)} s, in each one answer changed:`,
    ...listed(proof.happenings),
    'The tables:',
    ...listed(proof.tables),
    'What fails in the accounts:',
    ...listed(proof.failing),
    'What the report said:',
    ...listed(proof.said),
    'Ready, and nobody could tell:',
    ...listed(proof.undetectable),
    `Ready where the whole reading says blocked: ${proof.wrong}`,
    ...proof.faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

/** What `npm run prove -- readings` prints. */
import type { ReadingsProof } from './prove-readings';
import type { OutcomeCounts } from './tally';
import { OUTCOMES } from './tally';

const COLUMNS = ['readings', 'aimed', ...OUTCOMES] as const;

export function readingsText({ seed, first, accounts, seconds, alike, all, ...proof }: ReadingsProof): string {
  return [
    `${all.readings} readings of ${accounts} accounts that are not ready, from number ${first} (seed ${seed}) in ${seconds.toFixed(1)} s.`,
    `In each one answer was changed: in ${all.aimed} at a place where the fault shows ("aimed").`,
    ...(alike === 0 ? [] : [`${alike} more were left out: of their twin that is ready the same was said.`]),
    'In what the accounts differ from one that is ready:',
    ...listed(proof.differing),
    'What happened to the answer, and what the report said:',
    ...table({ ...proof.happenings, all }),
    'Which answer it was:',
    ...table(proof.sources),
    'Ready, and nobody could tell:',
    ...listed(proof.undetectable),
    `Ready where the whole reading says otherwise: ${all.wrong}`,
    ...proof.faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

function listed(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .sort(([, more], [, less]) => less - more)
    .map(([name, count]) => `  ${String(count).padStart(6)} ${name}`);
}

function table(counts: Readonly<Record<string, OutcomeCounts>>): string[] {
  return [
    COLUMNS.map((column) => column.padStart(13)).join(''),
    ...Object.entries(counts).map(
      ([name, of]) => `${COLUMNS.map((column) => String(of[column]).padStart(13)).join('')}  ${name}`,
    ),
  ];
}

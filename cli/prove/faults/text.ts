import { countLines } from '../counts-text';
import type { FaultsProof } from './prove-faults';

export function faultsText(proof: FaultsProof): string {
  const { seed, requests, calls, possible, tried, kinds, fronts, modules, errors, statuses, seconds, wrong, faults } =
    proof;
  return [
    `${tried} disturbances of ${possible} (seed ${seed}) in ${seconds.toFixed(0)} s: at ${calls} N/* calls of ${requests} requests.`,
    'What happened:',
    ...countLines(kinds),
    'With what:',
    ...countLines(errors),
    'To which script:',
    ...countLines(fronts),
    'At calls of which module:',
    ...countLines(modules),
    'Statuses (a script that NetSuite stops does not answer itself):',
    ...countLines(statuses),
    'Wrong:',
    ...countLines(wrong),
    ...faults.map((fault) => `  ${fault}`),
    'Of the sweep: prove -- sweep.',
    '',
  ].join('\n');
}

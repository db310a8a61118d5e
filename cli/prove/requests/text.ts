import { countLines } from '../counts-text';
import type { RequestsProof } from './prove-requests';

export function requestsText({
  seed,
  first,
  requests,
  seconds,
  statuses,
  identities,
  codes,
  wrong,
  faults,
}: RequestsProof): string {
  return [
    `${requests} hostile requests from number ${first} (seed ${seed}) in ${seconds.toFixed(0)} s.`,
    'To whom, with which status:',
    ...countLines(statuses),
    'From whom:',
    ...countLines(identities),
    'Codes of the answers:',
    ...countLines(codes),
    'Wrong:',
    ...countLines(wrong),
    ...faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

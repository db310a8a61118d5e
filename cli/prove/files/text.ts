import { countLines } from '../counts-text';
import type { FilesProof } from './prove-files';

export function filesText({
  seed,
  possible,
  files,
  seconds,
  readers,
  kinds,
  statuses,
  commands,
  wrong,
  faults,
}: FilesProof): string {
  return [
    `${files} hostile files of ${possible} (seed ${seed}) in ${seconds.toFixed(0)} s.`,
    'Who read them:',
    ...countLines(readers),
    'What they were:',
    ...countLines(kinds),
    'Statuses (3: the file is not taken):',
    ...countLines(statuses),
    'Commands that were started with what is no file:',
    ...countLines(commands),
    'Wrong:',
    ...countLines(wrong),
    ...faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

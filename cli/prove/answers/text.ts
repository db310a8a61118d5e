import { countLines } from '../counts-text';
import type { AnswersProof } from './prove-answers';

export function answersText({
  seed,
  answers,
  possible,
  seconds,
  statuses,
  bodies,
  ways,
  said,
  wrong,
  faults,
}: AnswersProof): string {
  return [
    `${answers} hostile answers to the client, drawn from ${possible} (seed ${seed}), in ${seconds.toFixed(0)} s.`,
    'Statuses:',
    ...countLines(statuses),
    'Bodies:',
    ...countLines(bodies),
    'How they came:',
    ...countLines(ways),
    'What the client said:',
    ...countLines(said),
    'Wrong:',
    ...countLines(wrong),
    ...faults.map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

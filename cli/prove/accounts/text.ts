/** What `npm run prove -- accounts` and `emulator` print. */
import { listed } from './counts';
import type { AccountsProof } from './prove-accounts';

export function accountsText(name: string, proof: AccountsProof): string {
  const { seed, first, tried, seconds, counts, differing, differences } = proof;
  const rate = seconds > 0 ? ` (${(tried / seconds).toFixed(1)} a second)` : '';
  return [
    `${tried} accounts from number ${first} (seed ${seed}) in ${seconds.toFixed(1)} s${rate}.`,
    ...listed(counts),
    `Accounts of which the product and the reference model say something else: ${differing}`,
    ...differences.flatMap(({ number, said, smallest }) => [
      `Account ${number}, again: npm run prove -- ${name} --seed ${seed} --first ${number} --count 1`,
      ...said.map((line) => `  ${line}`),
      '  The smallest account that shows it:',
      `  ${JSON.stringify(smallest)}`,
    ]),
    '',
  ].join('\n');
}

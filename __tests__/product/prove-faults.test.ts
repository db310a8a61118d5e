/** The proof of faults finds nothing in a small part of itself, and something where something is planted. */
import { packagedBundle } from '../../cli/bundle';
import type { FaultsOptions, FaultsProof } from '../../cli/prove/faults/prove-faults';
import { proveFaults } from '../../cli/prove/faults/prove-faults';
import { faultsText } from '../../cli/prove/faults/text';

const prove = async (names: RegExp, options: FaultsOptions): Promise<FaultsProof> =>
  proveFaults(await packagedBundle(), { seed: 5, keeps: ({ name }) => names.test(name), ...options });

it('a repair, a report and a tool come to the same whatever fails', async () => {
  const proof = await prove(/^(page POST apply|RESTlet minimal|tool tokenDoctorListNotReady) ?$/, { most: 14 });
  expect(proof.faults).toEqual([]);
  expect(proof).toMatchObject({ tried: 14, requests: 3 });
  expect(faultsText(proof)).toMatch(/^14 disturbances of \d+ \(seed 5\)/);
});

it.each([
  ['uncaught', 'INTERNAL SERVER ERROR'],
  ['crashed', '{"schemaVersion":"1.5","note":"TypeError: x is not a function"}'],
  ['disclosed', '{"schemaVersion":"1.5","note":"\\n   at examine (/SuiteScripts/a.js:12:3)"}'],
  ['ready', '{"schemaVersion":"1.5","tokens":[{"id":502,"verdict":"ready"}]}'],
] as const)('an answer that is %s is found', async (wrong, text) => {
  const proof = await prove(/^RESTlet of a token$/, {
    most: 1,
    onAnswer: (said) => ({ ...said, text }),
    kind: 'error',
  });
  expect(proof.wrong[wrong]).toBe(1);
});

/** The document that the probes print. */
import * as runtime from 'N/runtime';
import type { Probe } from '../../../../src/TypeScript/account/expectations/probe';
import { Skipped } from '../../../../src/TypeScript/account/expectations/probe';
import { runProbes } from '../../../../src/TypeScript/account/expectations/run-probes';
import { refusal } from '../../support/account';
import { installCaller } from '../../support/caller';

const anybody = (id: string, observe: Probe['observe']): Probe => ({ id, as: 'anybody', observe });

function opened(
  probes: readonly Probe[],
  who: { role: number; roleId: string },
  scratchEmployee: number | null = null,
) {
  const caller = { id: 42, ...who };
  installCaller(caller, { LIST_VENDOR: '3', LIST_ACCOUNT: 0 });
  jest.mocked(runtime.isFeatureInEffect).mockImplementation(({ feature }: { feature: string }) => feature === 'TBA');
  Object.assign(jest.requireMock<object>('N/runtime'), { accountId: '1234567_SB1', version: '2026.1' });
  return runProbes(probes, scratchEmployee);
}

const LESSER = { role: 1001, roleId: 'customrole_x' };

it('names the account, its features and the role, and says what each probe saw or why it could not look', () => {
  const probes = [
    anybody('seen', () => ({ there: true })),
    anybody('lacking', () => {
      throw new Skipped('There is no vendor.');
    }),
    anybody('refused', () => {
      throw refusal('INSUFFICIENT_PERMISSION');
    }),
    anybody('after', () => 7),
  ];

  expect(opened(probes, LESSER)).toEqual({
    ...{ format: 'probes/1', account: '1234567_SB1', version: '2026.1', role: 'customrole_x', wrote: false },
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown,
    features: { ADVANCEDEMPLOYEEPERMISSIONS: false, CUSTOMRECORDS: false, EMPPERMS: false, TBA: true },
    outcomes: [
      { id: 'seen', observed: { there: true } },
      { id: 'lacking', skipped: 'There is no vendor.' },
      { id: 'refused', threw: 'INSUFFICIENT_PERMISSION' },
      { id: 'after', observed: 7 },
    ],
  });
});

it('gives each probe the features, the levels of whoever opens the page, and the record that it may write to', () => {
  const probe = anybody('x', ({ scratchEmployee, featureOn, levelOf }) => [
    ...[scratchEmployee ?? 0, featureOn('TBA'), featureOn('EMPPERMS')],
    ...[levelOf('LIST_VENDOR'), levelOf('LIST_ACCOUNT')],
  ]);

  expect(opened([probe], LESSER, 99)).toMatchObject({
    ...{ wrote: true, outcomes: [{ id: 'x', observed: [99, true, false, 3, 0] }] },
  });
});

it.each<[Probe['as'], number, string | null]>([
  ['Administrator', 3, null],
  ['Administrator', 1001, 'Open this page as Administrator.'],
  ['lesser role', 1001, null],
  ['lesser role', 3, 'Open this page as another role than Administrator.'],
  ['anybody', 3, null],
  ['anybody', 1001, null],
])('runs a probe for %s in role %d: %p', (as, role, skipped) => {
  const { outcomes, role: who } = opened([{ id: 'x', as, observe: () => true }], { ...LESSER, role });

  expect(outcomes).toEqual([skipped === null ? { id: 'x', observed: true } : { id: 'x', skipped }]);
  expect(who).toBe(role === 3 ? 'administrator' : 'customrole_x');
});

/**
 * The client asks what changes would do; an answer that is another one's, or contradicts itself, is none.
 */
import { ConfigurationError, whatIf, type WhatIfOptions, type WhatIfResult } from '../../client/src/index.ts';
import { serving } from '../product/support/account';
import { ADMINISTRATOR, TOKEN } from '../product/support/accounts';
import { BOB, severalVendors } from '../product/support/several-vendors';
import { ANY_TOKEN, optionsFor, refusing, world } from './support/asking';

const CHANGES: WhatIfOptions['changes'] = [{ kind: 'set-role-active', id: 1003, value: false }];

describe('against an account', () => {
  it('says which credentials would break, and names the place of a change that cannot be tried', async () => {
    const account = severalVendors((changed) => {
      const { entity, role } = ADMINISTRATOR;
      changed.tokens.push({ id: 510, integration: BOB, entity, role, created: '2026-01-11T10:00:00Z' });
    });
    await serving(account, async (running) => {
      const asked = (changes: WhatIfOptions['changes']) => whatIf({ ...optionsFor(running, 510), changes }, world());
      expect(await asked(CHANGES)).toMatchObject({
        ...{ outcome: 'answered', attempts: 1 },
        report: { credentials: [{ token: 504, before: 'ready', after: 'blocked' }] },
      });
      const bad = await asked([...CHANGES, { kind: 'set-role-active', id: 9999, value: false }]);
      expect(bad).toMatchObject({
        outcome: 'refused',
        refusal: { code: 'TD_BAD_CHANGE', message: expect.stringMatching(/whatIf\[\d\]/) as unknown },
      });
      expect('causes' in bad && bad.causes.map(({ id }) => id)).toEqual(['bad-request']);
    });
  });
});

const BREAKS = {
  ...{ integration: 'any', application: BOB, name: "Bob's app", token: 504, credential: 'Bob' },
  ...{ before: 'ready', after: 'blocked', rootCauseBefore: null, rootCause: { check: 'role-active', token: 504 } },
};
const ANSWER = {
  schemaVersion: '1.5',
  source: { accountId: '1234567_SB1', readAt: '2026-09-30T10:00:00Z' },
  ...{ credentials: [BREAKS], checked: 2, stillUnknown: 1, complete: true, unread: [] },
  cost: { units: 1, queries: 1 },
};

function askAnswered(answer: () => Response, changes: unknown = CHANGES): Promise<WhatIfResult> {
  const options = { account: '1234567_SB1', credentials: ANY_TOKEN, changes, retries: 1 } as WhatIfOptions;
  return whatIf(options, world({ fetch: () => Promise.resolve(answer()) }));
}

it('hands the answer over as it came, that of a later version too', async () => {
  const later = { ...ANSWER, schemaVersion: '1.99', more: [1], credentials: [{ ...BREAKS, since: 'yesterday' }] };
  expect(await askAnswered(() => Response.json(later))).toMatchObject({ outcome: 'answered', report: later });
});

const one = (change: object) => ({ credentials: [{ ...BREAKS, ...change }] });

it.each<[string, object, RegExp]>([
  ['another account', { source: { accountId: '7654321' } }, /^OTHER_QUESTION: .*7654321/],
  ['no list', { credentials: {} }, /^NO_REPORT: .*credentials is no list/],
  ['a verdict that is none', one({ after: 'fine' }), /^NO_REPORT: .*credentials\[0\]\.after/],
  ['a later major version', { schemaVersion: '2.0' }, /^NO_REPORT: .*version/],
  ['a count that is none', { checked: -1 }, /^NO_REPORT: .*checked/],
  ['no word on what was read', { complete: undefined }, /^NO_REPORT: .*complete/],
  ['more credentials than depend on the changes', { checked: 1 }, /^CONTRADICTION: 1 credentials are said to depend/],
  [
    'one twice',
    { ...ANSWER, checked: 3, credentials: [BREAKS, BREAKS] },
    /^CONTRADICTION: Credential 504 stands twice/,
  ],
  ['one that breaks without a cause', one({ rootCause: null }), /^CONTRADICTION: .*blocked, and no root cause/],
  ['one that works with a cause', one({ after: 'ready' }), /^CONTRADICTION: .*ready, and a root cause/],
  [
    'a cause of another token',
    one({ rootCause: { check: 'role-active', token: TOKEN } }),
    /^CONTRADICTION: .*is of token 501/,
  ],
  [
    'a change that is none',
    one({ before: 'blocked', rootCauseBefore: BREAKS.rootCause }),
    /^CONTRADICTION: .*nothing of it does/,
  ],
])('an answer with %s is none', async (_what, change, message) => {
  const result = await askAnswered(() => Response.json({ ...ANSWER, ...change }));
  if (result.outcome === 'answered') throw new Error('answered');
  expect(`${result.refusal.code}: ${result.refusal.message}`).toMatch(message);
  expect(result.causes.map(({ id }) => id)).toEqual(['other-answer', 'not-netsuite']);
});

it('is silent with a reason if nobody answers, and quotes no secret that comes back', async () => {
  const refused = await askAnswered(() => refusing(403, 'INSUFFICIENT_PERMISSION', `no: ${ANY_TOKEN.tokenSecret}`));
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { status: 403 } });
  expect(JSON.stringify(refused)).not.toContain(ANY_TOKEN.tokenSecret);
  const busy = await askAnswered(() => refusing(429, 'SSS_REQUEST_LIMIT_EXCEEDED'));
  expect(busy).toMatchObject({ outcome: 'refused', attempts: 2 });
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['no list', { kind: 'set-feature' }],
  ['no changes', ['set-feature']],
  ['10,001 changes', Array.from({ length: 10_001 }, () => CHANGES[0])],
])('sends nothing for %s', async (_what, changes) => {
  const answer = jest.fn(() => Response.json(ANSWER));
  await expect(askAnswered(answer, changes)).rejects.toThrow(ConfigurationError);
  expect(answer).not.toHaveBeenCalled();
});

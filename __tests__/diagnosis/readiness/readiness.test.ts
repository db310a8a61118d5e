/** Which applications of an account have access tokens to leave, and in which order they are listed. */
import type { Credential } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { HeldByApplication } from '../../../src/TypeScript/diagnosis/overview';
import { readinessOf } from '../../../src/TypeScript/diagnosis/readiness/readiness';
import { CERTIFICATE, factsWith, lines, TOKEN } from '../checks/support/a-chain';
import { ACME } from '../symptom/support/an-item';

const held = (application: number, ...credentials: readonly Credential[]): HeldByApplication => ({
  ...{ application, credentials: known(credentials), complete: true },
});
const NAMES = ['b', 'a', 'a'].map((name, at) => ({ id: 7 + at, name }));

function readiness(...all: readonly HeldByApplication[]) {
  const {
    credentials: _list,
    credentialsComplete: _all,
    ...shared
  } = factsWith({
    integrations: NAMES,
    otherRoles: [{ id: 1002, permissions: lines({ ADMI_LOGIN_OAUTH2: 'FULL' }) }],
    role: { permissions: lines({}) },
    entity: { roles: known([1001, 1002]) },
  });
  return readinessOf({ shared, held: all }, () => ({ profile: ACME, isKnown: true }));
}
const listed = (...all: readonly HeldByApplication[]) =>
  readiness(...all).applications.map(({ application }) => application);

it('are those with a live access token, or of which nobody knows', () => {
  const dead = { ...TOKEN, revoked: true };
  const { applications, withoutTokens } = readiness(
    held(7, dead),
    held(8, CERTIFICATE),
    held(9, TOKEN, dead, CERTIFICATE),
  );
  expect([withoutTokens, applications.map(({ application, tokens }) => [application, tokens])]).toEqual([2, [[9, 1]]]);
  expect(listed({ ...held(7, dead), complete: false })).toEqual([7]);
  const unread = readiness({ application: 7, credentials: UNREAD, complete: true }).applications;
  expect(unread.map(({ tokens }) => tokens)).toEqual([null]);
});

it('have the name of their record, or its id', () => {
  expect(
    readiness(held(7, TOKEN), held(99, TOKEN))
      .applications.map(({ name }) => name)
      .toSorted(),
  ).toEqual([...['b', 'integration record 99']]);
});

it('the one with the most left to do is first, then by name, then by id', () => {
  expect(listed(held(7, TOKEN), held(9, TOKEN), held(8, TOKEN))).toEqual([8, 9, 7]);
  expect(listed(held(8, { ...TOKEN, role: 1002 }), held(7, TOKEN))).toEqual([7, 8]);
  expect(listed(held(8, TOKEN), { ...held(7, TOKEN), complete: false })).toEqual([7, 8]);
});

it('say how they call NetSuite, and how much is left', () => {
  const [first] = readiness(held(7, TOKEN)).applications;
  expect(first).toMatchObject({ profile: ACME, uses: { soap: 'unknown', rest: 'unknown', restlets: 'unknown' } });
  const toDo = first?.items.filter(({ status }) => status === 'toDo').length;
  expect(first?.left.toDo).toBe(toDo);
  expect(readiness(held(7, TOKEN)).account).toHaveLength(5);
});

/**
 * The exit status of `diagnose --readiness`: what could not be read is never 0; what no reading could tell does not count.
 */
import { readinessStatus } from '../../cli/readiness-status';
import type { ReadinessApplication, ReadinessItem, ReadinessReport } from '../../src/TypeScript/report/contract';
import { unansweredReadiness } from '../../src/TypeScript/report/readiness';

const ROLE = { type: 'role', id: 1001, name: 'Clerk', link: null } as const;

function item(changes: Partial<ReadinessItem>): ReadinessItem {
  return {
    ...{ item: 'role-active', status: 'unknown', record: ROLE, title: '', how: null },
    ...{ permission: null, level: null, missing: false, onlyIf: null },
    ...changes,
  };
}

/** A report on one application, of which everything else is done. */
function reportWith(items: readonly ReadinessItem[], changes: Partial<ReadinessReport> = {}): ReadinessReport {
  const unknown = items.filter(({ status }) => status === 'unknown').length;
  const application: ReadinessApplication = {
    ...{ id: 7, name: 'Acme', integration: 'any', profile: null, tokens: 1, lastLogins: null },
    uses: { soap: 'unknown', rest: 'unknown', restlets: 'unknown' },
    left: { toDo: 0, unknown, done: 1 },
    items,
  };
  const why = { code: 'X', message: '' };
  return {
    ...unansweredReadiness('1234567_SB1', why),
    ...{ complete: true, unread: [], applications: [application] },
    totals: { applications: 1, withToDo: 0, withoutTokens: 0 },
    ...changes,
  };
}

const unread = (what: string, record: ReadinessReport['unread'][number]['record'] = null) => [
  { what, record, why: { code: 'INSUFFICIENT_PERMISSION', message: '' }, grant: [], advice: '' },
];

it.each<[string, Partial<ReadinessItem>]>([
  ['the grant and the scopes', { item: 'grant-and-scopes' }],
  ['whether the vendor offers OAuth 2.0', { item: 'vendor-offers-oauth2' }],
  ['whether it uses SOAP', { item: 'soap' }],
  [
    'a line that is missing, and needed by one way in alone',
    { item: 'role-permission', permission: 'ADMI_RESTWEBSERVICES', level: 'FULL', missing: true, onlyIf: 'rest' },
  ],
  ['a feature that is off, and needed by one way in alone', { item: 'feature-rest', onlyIf: 'rest' }],
  ['a role for web services only', { item: 'web-services-only', onlyIf: 'restlets' }],
])('is 0 where only this is open, which no reading could tell: %s', (_what, open) => {
  expect(readinessStatus(reportWith([item(open)]))).toBe(0);
});

it.each<[string, Partial<ReadinessItem>]>([
  ['the role', { item: 'role-active' }],
  ['the user', { item: 'employee-access' }],
  ['the assignment', { item: 'role-assigned' }],
  ['the integration record', { item: 'integration-enabled' }],
  ['the tokens', { item: 'tokens-read' }],
  ['a line of the role', { item: 'role-permission', permission: 'ADMI_LOGIN_OAUTH2', level: 'FULL' }],
  [
    'a line that one way in alone needs',
    { item: 'role-permission', permission: 'ADMI_RESTWEBSERVICES', level: 'FULL', onlyIf: 'rest' },
  ],
])('is 2 where this could not be read: %s', (_what, open) => {
  expect(readinessStatus(reportWith([item(open)]))).toBe(2);
});

it('is 2 where a feature, or the mark of a role, could not be read that one way in alone needs', () => {
  const feature = reportWith([], { account: [item({ item: 'feature-rest', onlyIf: 'rest' })] });
  expect(readinessStatus(feature)).toBe(0);
  expect(readinessStatus({ ...feature, unread: unread('features') })).toBe(2);
  const mark = reportWith([item({ item: 'web-services-only', onlyIf: 'restlets' })]);
  expect(readinessStatus({ ...mark, unread: unread('roles', ROLE) })).toBe(2);
  expect(readinessStatus({ ...mark, unread: unread('roles', { type: 'role', id: 1002 }) })).toBe(0);
});

it('is 2 where not everything is in the answer', () => {
  expect(readinessStatus(reportWith([], { complete: false }))).toBe(2);
  expect(readinessStatus(reportWith([], { applicationsCut: 1 }))).toBe(2);
  const whole = reportWith([item({ item: 'soap' })]);
  const applications = whole.applications.map((one) => ({ ...one, left: { ...one.left, unknown: 2 }, itemsCut: 1 }));
  expect(readinessStatus({ ...whole, applications })).toBe(2);
});

it('is 1 where something is to do, whatever was read', () => {
  const totals = { applications: 1, withToDo: 1, withoutTokens: 0 };
  expect(readinessStatus(reportWith([item({})], { totals }))).toBe(1);
  expect(readinessStatus(reportWith([], { account: [item({ status: 'toDo' })] }))).toBe(1);
});

/**
 * The example with several integrations before access tokens end: what is left to do for each, whole.
 */
import { join } from 'node:path';
import { administratorOf, askForReadiness } from '../../cli/embedded';
import type { ReadinessReport } from '../../src/TypeScript/report/contract';
import { EXAMPLES, inAccount } from '../support/embedded';
import { published } from '../support/published';

let report: ReadinessReport;
beforeAll(async () => {
  report = await inAccount(join(EXAMPLES, 'readiness', 'several-integrations.json'), (running, file) =>
    askForReadiness(running, administratorOf(file)),
  );
});

const toDo = (name: string) =>
  report.applications
    .find((one) => one.name === name)
    ?.items.filter(({ status }) => status === 'toDo')
    .map(({ item, permission }) => (permission === null ? item : `${item} ${permission}`));

it('lists each integration with an access token, the one with the most left to do first', () => {
  published('readiness.schema.json').parse(report);
  const left = report.applications.map((one) => one.left.toDo);
  expect(left).toEqual(left.toSorted((a, b) => b - a));
  expect(report.applications.map(({ name }) => name).toSorted()).toEqual([
    'Acme warehouse loader',
    'Celigo integrator.io',
    'Expensify',
  ]);
  expect([report.complete, report.unread]).toEqual([true, []]);
});

it('says what is to do for each of them, and nothing that is done', () => {
  expect(toDo('Expensify')).toEqual(expect.arrayContaining(['soap', 'role-permission ADMI_LOGIN_OAUTH2']));
  expect(toDo('Celigo integrator.io')).toContain('role-permission ADMI_LOGIN_OAUTH2');
  expect(toDo('Celigo integrator.io')).not.toContain('role-permission ADMI_RESTWEBSERVICES');
  // Its role has the line, and a global permission of its user overrides it.
  expect(toDo('Acme warehouse loader')).toContain('global-permission ADMI_LOGIN_OAUTH2');
  expect(toDo('Acme warehouse loader')).not.toContain('role-permission ADMI_LOGIN_OAUTH2');
});

it('is the same as before', () => {
  expect({ ...report, source: { ...report.source, readAt: '(time)' }, rules: report.rules.length }).toMatchSnapshot();
});

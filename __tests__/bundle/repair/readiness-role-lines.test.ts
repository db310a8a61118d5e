/** What a role lacks for OAuth 2.0, as lines for its SDF role file. */
import { BadRequest } from '../../../src/TypeScript/examination/request';
import { neededLines, readinessRoleLines } from '../../../src/TypeScript/repair/readiness-role-lines';
import { install } from '../support/account';
import { installCaller } from '../support/caller';
import { applicationRow, employeeRecord, healthy, integrationRow, roleRows, tokenRow } from '../support/rows';

const ENOUGH = { ADMI_LOGIN_OAUTH2: 4, ADMI_RESTWEBSERVICES: 4, REPO_ANALYTICS: 3 };

/** Acme, an integration of which no profile knows what it calls, with one token of employee 42 on role 1001. */
function acme(lines: Parameters<typeof roleRows>[0], global: Parameters<typeof employeeRecord>[0] = {}): void {
  install(
    healthy(
      {
        applications: [applicationRow(12, 'Acme')],
        integrationapp: [integrationRow({ id: 12, name: 'Acme' })],
        oauthtoken: [tokenRow({ tba_app_name: 12 })],
        role: ({ query }) =>
          query.startsWith('SELECT scriptid') ? [{ scriptid: 'CUSTOMROLE_SYNC' }] : roleRows(lines),
      },
      { 'employee/42': employeeRecord(global) },
    ),
  );
  installCaller({ id: 7, role: 3 });
}

const refusedFor = (role: number) => {
  try {
    return readinessRoleLines(role);
  } catch (thrown) {
    return thrown instanceof BadRequest ? [thrown.code, thrown.message] : thrown;
  }
};

it('are the lines that are missing, with when alone they are needed', () => {
  acme({ REPO_ANALYTICS: 3 });

  expect(readinessRoleLines(1001)).toContain(`<role scriptid="customrole_sync">
  <permissions>
    <permission>
      <permkey>ADMI_LOGIN_OAUTH2</permkey>
      <permlevel>FULL</permlevel>
    </permission>
    <!-- This is needed only if the integration uses REST web services. -->
    <permission>
      <permkey>ADMI_RESTWEBSERVICES</permkey>
      <permlevel>FULL</permlevel>
    </permission>
  </permissions>
</role>`);
});

it.each<[string, Parameters<typeof acme>, number]>([
  ['a role that has them', [ENOUGH], 1001],
  ['a role that no token is on', [{}], 1002],
  [
    'a user whose global permissions are too low: that is no matter of a role',
    [ENOUGH, { ADMI_LOGIN_OAUTH2: '0' }],
    42,
  ],
])('are none for %s', (_, account, role) => {
  acme(...account);

  expect(refusedFor(role)).toEqual([
    'TD_WRONG_TYPE',
    `Nothing is known to be missing on role ${role}: look at the list again.`,
  ]);
});

describe('of several integrations', () => {
  const LOG_IN = { permission: 'ADMI_LOGIN_OAUTH2', level: 'FULL' } as const;
  const REST = { permission: 'ADMI_RESTWEBSERVICES', level: 'FULL' } as const;

  it('each line comes once, and is needed for certain where one of them needs it for certain', () => {
    const [certain, only] = [
      { line: REST, onlyIf: null },
      { line: REST, onlyIf: 'rest' },
    ] as const;

    expect(neededLines([certain, only])).toEqual([REST]);
    expect(neededLines([only, certain, only])).toEqual([REST]);
    expect(neededLines([only, only])).toEqual([
      { ...REST, onlyIf: 'This is needed only if the integration uses REST web services.' },
    ]);
  });

  it('what is about no permission has no line', () => {
    expect(
      neededLines([
        { line: null, onlyIf: null },
        { line: LOG_IN, onlyIf: null },
      ]),
    ).toEqual([LOG_IN]);
  });
});

/** What a plan adds to a role of this account, and what is said where it adds nothing. */
import type { BadRequest } from '../../../src/TypeScript/examination/request';
import { plannedRoleLines } from '../../../src/TypeScript/repair/planned-role-lines';
import type { Row } from '../support/account';
import { applicationRow, ALL_FULL, roleRows } from '../support/rows';
import { REQUEST } from '../support/repair-actions';
import { installRepairable, OVERRIDDEN } from '../support/repairable';

it('a role that the plan does not change is a bad request', () => {
  installRepairable();

  expect(() => plannedRoleLines(REQUEST, 1001)).toThrow(
    expect.objectContaining({
      code: 'TD_WRONG_TYPE',
      message: 'The plan adds nothing to role 1001: look at the report again.',
    }) as BadRequest,
  );
});

it('a role that lacks a permission gets its line', () => {
  installRepairable(OVERRIDDEN, { role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }) });

  expect(plannedRoleLines(REQUEST, 1001)).toContain('<permkey>LIST_ACCOUNT</permkey>');
});

it('a role that is narrowed by books, departments, locations and items is opened where a role file can say so', () => {
  const text = JSON.stringify({
    ...{ format: 'profile/1', id: 'acme', name: 'Acme', recognise: { integrationNames: ['expensify'] } },
    ...{ credentials: [{ kind: 'access-token' }], requirements: [] },
    restrictions: { accountingBooks: 'ALL', segments: ['DEPARTMENT', 'LOCATION', 'ITEM'] },
  });
  const line = (segment: number): Row => ({ part: 'segment', id: 1001, segment, word: 'OWNONLY', viewing: 'F' });
  installRepairable(OVERRIDDEN, {
    applications: [{ ...applicationRow(11, 'Expensify'), own: 1 }],
    customrecord_td_profile: [{ id: 1, profile: 'acme', name: 'Acme', length: text.length, file: text }],
    role: ({ query }) =>
      query.startsWith('SELECT scriptid')
        ? [{ scriptid: 'CUSTOMROLE_SYNC' }]
        : roleRows({ ADMI_LOGIN_OAUTH: 4 }, { accountingbooksoption: 'PRIMARY' }),
    rolerestrictions: [line(-102), line(-103), line(-10), { part: 'segments', id: 1001, segment: 3, word: 'ALL' }],
  });

  expect(
    plannedRoleLines({ ...REQUEST, integration: 'acme' }, 1001)
      .split('\n')
      .slice(2),
  ).toEqual([
    '<!-- Remove the recordrestriction of the segment DEPARTMENT from that file. -->',
    '<!-- Remove the recordrestriction of the segment LOCATION from that file. -->',
    '<role scriptid="customrole_sync">',
    '  <accountingbooksoption>ALL</accountingbooksoption>',
    '</role>',
    '',
  ]);
});

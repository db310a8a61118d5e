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

  expect(plannedRoleLines(REQUEST, 1001).split('\n').slice(2)).toEqual([
    '<role scriptid="customrole_of_this_role">',
    '  <permissions>',
    '    <permission>',
    '      <permkey>LIST_ACCOUNT</permkey>',
    '      <permlevel>FULL</permlevel>',
    '    </permission>',
    '  </permissions>',
    '</role>',
    '',
  ]);
  // What is added to one role is no matter of another.
  expect(() => plannedRoleLines(REQUEST, 1002)).toThrow('The plan adds nothing to role 1002');
});

it('a role that is narrowed in every way is opened where a role file can say so', () => {
  const text = JSON.stringify({
    ...{ format: 'profile/1', id: 'acme', name: 'Acme', recognise: { integrationNames: ['expensify'] } },
    ...{ credentials: [{ kind: 'access-token' }], requirements: [], calls: [{ channel: 'RESTLET' }] },
    restrictions: {
      ...{ subsidiaries: 'ALL', employees: 'ALL', accountingBooks: 'ALL' },
      segments: ['CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM'],
    },
  });
  const narrowed = {
    ...{ subsidiaryoption: 'OWN', employeerestriction: 'OWNONLY', accountingbooksoption: 'PRIMARY' },
    iswebserviceonlyrole: 'T',
  };
  const line = (segment: number): Row => ({ part: 'segment', id: 1001, segment, word: 'OWNONLY', viewing: 'F' });
  const subsidiary = (id: number): Row => ({ part: 'subsidiary', id, segment: 0, word: 'ALL', inactive: 'F' });
  installRepairable(OVERRIDDEN, {
    applications: [{ ...applicationRow(11, 'Expensify'), own: 1 }],
    customrecord_td_profile: [{ id: 1, profile: 'acme', name: 'Acme', length: text.length, file: text }],
    role: ({ query }) =>
      query.startsWith('SELECT scriptid')
        ? [{ scriptid: 'CUSTOMROLE_SYNC' }]
        : roleRows({ ADMI_LOGIN_OAUTH: 4 }, narrowed),
    rolerestrictions: [
      ...[line(-101), line(-102), line(-103), line(-10), subsidiary(1), subsidiary(2)],
      { part: 'segments', id: 1001, segment: 4, word: 'ALL' },
      { part: 'subsidiaries', id: 0, segment: 2, word: 'ALL' },
    ],
  });

  // A role file has no restriction by item: the page says that alone.
  expect(
    plannedRoleLines({ ...REQUEST, integration: 'acme' }, 1001)
      .split('\n')
      .slice(2),
  ).toEqual([
    '<!-- Remove the recordrestriction of the segment CLASS from that file. -->',
    '<!-- Remove the recordrestriction of the segment DEPARTMENT from that file. -->',
    '<!-- Remove the recordrestriction of the segment LOCATION from that file. -->',
    '<role scriptid="customrole_sync">',
    '  <subsidiaryoption>ALL</subsidiaryoption>',
    '  <employeerestriction>NONE</employeerestriction>',
    '  <accountingbooksoption>ALL</accountingbooksoption>',
    '  <iswebserviceonlyrole>F</iswebserviceonlyrole>',
    '</role>',
    '',
  ]);
});

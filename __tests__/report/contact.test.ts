/**
 * A token whose holder is a contact: what a script cannot read is not known, and the report says why.
 */
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Entity } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { chainNodes } from '../../src/TypeScript/page/chain-nodes';
import { addressesFrom } from '../../src/TypeScript/page/addresses';
import { formResponse } from '../../src/TypeScript/page/page-response';
import { reportContent } from '../../src/TypeScript/page/report-content';
import { tokenTable } from '../../src/TypeScript/page/token-table';
import { expensify } from '../support/expensify';
import { renderText } from '../../src/TypeScript/report/text';
import { factsWith } from '../diagnosis/support/accounts';
import { reportOf } from './report-of';

const facts = factsWith();
const contact = (entity: Entity): Entity => ({
  ...entity,
  type: known('CONTACT'),
  inactive: UNREAD,
  giveAccess: UNREAD,
  roles: UNREAD,
  globalPermissions: known({}),
});
const unreadFacts = { ...facts, entities: facts.entities.map(contact) };
const report = reportOf(unreadFacts);
const [token] = report.tokens;
const found = (check: string) => token?.findings.find((finding) => finding.check === check);

const WHY =
  /could not be read: the user is a contact, and NetSuite keeps its access and its role on the record of its company/;

it('is unknown where it rests on what was not read, and says that the holder is a contact', () => {
  expect(report.verdict).toBe('unknown');
  expect(found('employee-access')).toMatchObject({ status: 'unknown', title: 'The contact could not be read' });
  for (const check of ['employee-access', 'role-assigned']) expect(found(check)?.message).toMatch(WHY);
});

it('is decided where it does not: a contact has no global permissions, and the role says the rest', () => {
  expect(found('global-permission')?.status).toBe('notApplicable');
  expect(found('role-permission')?.status).toBe('pass');
  expect(token?.requirements.map(({ ok }) => ok)).not.toContain(null);
});

it('says so on the page and as text, and calls the holder a contact', () => {
  const content = reportContent({
    report,
    repairs: [],
    changes: null,
    table: tokenTable(diagnose(unreadFacts, expensify), { sort: 'verdict', search: '', page: 1 }),
    addresses: addressesFrom('/app/page?script=1', { integration: 'expensify', token: null }),
  });
  expect(formResponse('Report', content).content).toMatch(WHY);
  expect(renderText(report)).toMatch(WHY);
  expect(token && chainNodes(token).map(({ kind }) => kind)).toContain('Contact');
});

it('says nothing of contacts where the holder is none', () => {
  const employee = reportOf({ ...facts, entities: facts.entities.map((entity) => ({ ...entity, roles: UNREAD })) });
  expect(renderText(employee)).toMatch(/could not be read/);
  expect(renderText(employee)).not.toMatch(/contact/i);
});

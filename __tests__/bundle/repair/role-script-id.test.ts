import { readRoleScriptId } from '../../../src/TypeScript/repair/role-script-id';
import type { Answer } from '../support/account';
import { install, refusal } from '../support/account';

function read(role: Answer) {
  const asked = install({ tables: { role }, records: {} });
  return { read: () => readRoleScriptId(987_654), ...asked };
}

it('is the script id as SDF writes it, in small letters', () => {
  expect(read([{ scriptid: 'CUSTOMROLE_Expensify' }]).read()).toBe('customrole_expensify');
});

it('is asked for in one statement with a bound id: 10 units', () => {
  const { read: readIt, statements, units } = read([]);
  readIt();

  expect(statements.map(({ params }) => params)).toEqual([[987_654]]);
  expect(statements[0]?.query).not.toContain('987654');
  expect(units()).toBe(10);
});

it.each([
  ['NetSuite does not show the role', []],
  ['the role has none', [{ scriptid: null }]],
  ['it is empty', [{ scriptid: '' }]],
])('is null where %s', (_, rows) => {
  expect(read(rows).read()).toBeNull();
});

it('says what NetSuite refuses', () => {
  expect(read(refusal()).read).toThrow('You do not have permission');
});

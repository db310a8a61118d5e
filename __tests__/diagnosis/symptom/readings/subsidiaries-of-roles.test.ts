/** Whether the roles of the credentials may use every subsidiary, in sentences. */
import type { RoleSubsidiaries } from '../../../../src/TypeScript/diagnosis/symptom/readings/symptom-read';
import { saySubsidiariesOfRoles } from '../../../../src/TypeScript/diagnosis/symptom/readings/subsidiaries-of-roles';

const said = (...rows: readonly RoleSubsidiaries[]) => saySubsidiariesOfRoles({ known: true, rows, all: true });

it('says that the roles may use every subsidiary', () => {
  expect(said({ id: 1, option: 'ALL' }, { id: 2, option: 'ALLACTIVE' })).toEqual([
    'The role may use every subsidiary.',
  ]);
});

it('says which roles may not, and what they may', () => {
  expect(
    said(
      { id: 1, option: 'ALL' },
      { id: 2, option: 'OWN' },
      { id: 3, option: 'ALLACTIVE' },
      { id: 4, option: 'SELECTED' },
      { id: 5, option: null },
    ),
  ).toEqual([
    'The role may not use every subsidiary: role 2 (only the subsidiary of the user), role 4 (selected ones) and role 5 (a choice that is not known here).',
  ]);
});

it('does not take a role that NetSuite does not list for one that may use everything', () => {
  expect(said()).toEqual(['NetSuite lists none of the roles, so it is not known whether a role is the cause.']);
});

it('says what was refused', () => {
  const [first] = saySubsidiariesOfRoles({ known: false, code: 'X', message: 'No.', grant: [] });
  expect(first).toMatch(/^The subsidiaries of the role /);
});

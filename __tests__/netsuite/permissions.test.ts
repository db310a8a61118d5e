import { PERMISSION_NAMES, permissionLabel } from '../../src/TypeScript/netsuite/permissions';
import { permissionsOf } from '../../src/TypeScript/diagnosis/profile';
import { profiles } from '../../src/TypeScript/profiles/index';

describe('the names of permissions', () => {
  it.each([
    ['LIST_ACCOUNT', 'Lists > Accounts'],
    ['ADMI_WEBSERVICES', 'Setup > SOAP Web Services'],
    ['TRAN_EXPREPT', 'Transactions > Expense Report'],
    ['REPO_BALANCESHEET', 'Reports > Balance Sheet'],
  ])('say of %s the subtab and the name: %s', (id, label) => {
    expect(permissionLabel(id)).toBe(label);
  });

  it.each(['LIST_NOBODY_KNOWS_IT', 'constructor', '__proto__', 'customrecord_x', ''])(
    'are the id itself where a permission has no name, even one that every object has: "%s"',
    (id) => {
      expect(permissionLabel(id)).toBe(id);
    },
  );

  it('are there for every permission that a profile asks about, and tell them apart', () => {
    for (const profile of profiles.values()) {
      const asked = permissionsOf(profile);
      expect(asked.filter((id) => !Object.hasOwn(PERMISSION_NAMES, id))).toEqual([]);
      expect(new Set(asked.map(permissionLabel)).size).toBe(asked.length);
    }
  });
});

/** What it takes to read each thing, as an administrator is told who has to grant it. */
import { startReading } from '../../../src/TypeScript/account/reading';
import type { SourceId } from '../../../src/TypeScript/account/sources';
import { SOURCES } from '../../../src/TypeScript/account/sources';
import { PERMISSION_NAMES } from '../../../src/TypeScript/netsuite/permissions';
import { refusal } from '../support/account';

const PERMISSIONS = Object.values(SOURCES).flatMap(({ grant }) => grant);

it.each<[SourceId, string, string]>([
  ['integration-records', 'the integration records', 'Setup > Integration Application (Full)'],
  ['access-tokens', 'the access tokens', 'Setup > Access Token Management (Full)'],
  ['registered-mappings', 'the registered OAuth 2.0 credentials', 'Lists > Custom Record Entries (View)'],
  ['roles', 'the roles and their permissions', 'Setup > Bulk Manage Roles (Full)'],
  [
    'role-restrictions',
    'the restrictions of the roles',
    'Setup > Bulk Manage Roles (Full), Lists > Subsidiaries (View)',
  ],
  ['employees', 'the employees and their roles', 'Lists > Employee Record (View)'],
  ['entity-types', 'what kind of record the holder of the token is', 'Lists > Perform Search (View)'],
  [
    'entity-record',
    'the record of the holder of the token',
    'Lists > Vendors (View), Lists > Partners (View), Lists > Customers (View), Lists > Contacts (View)',
  ],
  [
    'global-permissions',
    "the employee's global permissions",
    'Lists > Employees (View), Lists > Employee Access Tab (View)',
  ],
])('%s: whoever is refused is told to ask for the permissions', (source, what, permissions) => {
  const reading = startReading();
  reading.attempt(source, null, () => {
    throw refusal();
  });

  expect(reading.unread).toEqual([
    {
      what: source,
      record: null,
      why: { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have permission to view this.' },
      grant: SOURCES[source].grant,
      advice: `To read ${what}, grant the role that asks: ${permissions}, and see that no global permission of its user takes that away. Or ask as an Administrator.`,
    },
  ]);
});

it('the features take no permission', () => {
  const reading = startReading();
  reading.missing('features', null, { code: 'X', message: 'x' });

  expect(reading.unread.map(({ grant, advice }) => [grant, advice])).toEqual([
    [[], 'Read the features of the account again; if that fails too, tell us the error.'],
  ]);
});

it.each(PERMISSIONS)('$permission is called $name', ({ permission, name }) => {
  expect(name.split(' > ')[1]).toBe(PERMISSION_NAMES[permission]);
});

it('each is known by its own name', () => {
  expect(Object.entries(SOURCES).filter(([name, { id }]) => name !== id)).toEqual([]);
});

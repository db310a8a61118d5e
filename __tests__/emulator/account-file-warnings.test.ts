/**
 * Ids in an account file that nobody knows: accepted, and said, with the id that was likely meant.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../cli/bundle';
import { featureInEffect, parseAccountFile, readAccountFile } from '../../emulator/account-file';
import { rowsOf } from '../../emulator/netsuite/data/rows';

interface Parts {
  features?: Record<string, boolean>;
  permissions?: unknown;
  global?: Record<string, string>;
}

function fileOf({ features = {}, permissions = {}, global = {} }: Parts, sdf = '') {
  const document = {
    format: 'account/1',
    account: { id: '1_SB1', name: 'Acme', features },
    roles: [{ id: 1001, scriptid: 'customrole1001', name: 'Integration', permissions }],
    employees: [{ id: 42, name: 'Ana', roles: [1001], globalPermissions: global }],
    integrations: [],
    tokens: [],
  };
  return parseAccountFile(JSON.stringify(document), 'x.json', () => sdf);
}

const featureWarnings = (id: string, value = false) => fileOf({ features: { [id]: value } }).warnings;
const lineWarnings = (id: string) => fileOf({ permissions: { [id]: 'FULL' } }).warnings;
const meant = ([warning]: readonly { message: string }[]) => /Did you mean (.*)\?$/.exec(warning?.message ?? '')?.[1];

describe('a feature that nobody knows', () => {
  it('is accepted, turns nothing off, and is said with its place and the likely id', () => {
    const file = fileOf({ features: { TOKEN_BASED_AUTHENTICATION: false } });

    expect(featureInEffect(file, 'TBA')).toBe(true);
    expect(file.features.get('TOKEN_BASED_AUTHENTICATION')).toBe(false);
    expect(file.warnings).toEqual([
      {
        place: 'account.features.TOKEN_BASED_AUTHENTICATION',
        message:
          'no feature of this id is known, so it turns none of those on or off. ' +
          'Did you mean TBA (Token-based Authentication)?',
      },
    ]);
  });

  it.each([
    ['tba', 'TBA (Token-based Authentication)'],
    [' TBA ', 'TBA (Token-based Authentication)'],
    ['Token-based Authentication', 'TBA (Token-based Authentication)'],
    ['TOKENBASEDAUTH', 'TBA (Token-based Authentication)'],
    ['GLOBALPERMISSIONS', 'EMPPERMS (Global Permissions)'],
    ['EMPPERM', 'EMPPERMS (Global Permissions)'],
    ['SOAPWEBSERVICES', 'WEBSERVICESEXTERNAL (SOAP Web Services)'],
    ['REST_WEB_SERVICES', 'RESTWEBSERVICES (REST Web Services)'],
    ['MULTIPLECURRENCIES', 'MULTICURRENCY (Multiple Currencies)'],
    ['MULTICURENCY', 'MULTICURRENCY (Multiple Currencies)'],
    ['SUBSIDARIES', 'SUBSIDIARIES (Subsidiaries)'],
    ['OAUTH_2', 'OAUTH2 (OAuth 2.0)'],
    ['LOTNUMBERDINVENTORY', 'LOTNUMBEREDINVENTORY'],
  ])('%j: %s', (id, likely) => {
    expect(meant(featureWarnings(id))).toBe(likely);
  });

  it('is said as well where it is on', () => {
    expect(featureWarnings('TOKEN_BASED_AUTHENTICATION', true)).toHaveLength(1);
  });

  it('is said where it is like none', () => {
    const [warning] = featureWarnings('QUITE_SOMETHING_ELSE');
    expect(warning?.message).toBe('no feature of this id is known, so it turns none of those on or off.');
  });

  it('is none of those that Oracle’s list and the public typings have', () => {
    const typings = readFileSync(join(PROJECT, 'node_modules', '@hitc', 'netsuite-types', 'N', 'runtime.d.ts'), 'utf8');
    const union = /export type NetSuiteFeature =([^;]*);/.exec(typings)?.[1] ?? '';
    const ids = [...union.matchAll(/"(\w+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(250);

    const features = Object.fromEntries(ids.map((id) => [id, true]));
    expect(fileOf({ features }).warnings).toEqual([]);
    const known = rowsOf('features.csv').map(([id]) => id);
    expect(known).toEqual([...new Set(known)].toSorted());
  });
});

describe('a permission that nobody knows', () => {
  it.each([
    ['admi_webservices', 'ADMI_WEBSERVICES (SOAP Web Services)'],
    [' ADMI_WEBSERVICES', 'ADMI_WEBSERVICES (SOAP Web Services)'],
    ['ADMI WEBSERVICES', 'ADMI_WEBSERVICES (SOAP Web Services)'],
    ['SOAP Web Services', 'ADMI_WEBSERVICES (SOAP Web Services)'],
    ['Web Services', 'ADMI_WEBSERVICES (SOAP Web Services)'],
    ['Lists -> Accounts', 'LIST_ACCOUNT (Accounts)'],
    ['LIST_ACCOUNTS', 'LIST_ACCOUNT (Accounts)'],
    ['LIST_ACOUNT', 'LIST_ACCOUNT (Accounts)'],
  ])('and is like one is said with the likely id: %j', (id, likely) => {
    expect(meant(lineWarnings(id))?.split(' or ')[0]).toBe(likely);
  });

  it('is kept as it stands, and said with its place in roles and in global permissions', () => {
    const file = fileOf({ permissions: { 'Web Services': 'FULL' }, global: { admi_webservices: 'NONE' } });

    expect([...(file.roles[0]?.permissions ?? [])]).toEqual([['Web Services', 'FULL']]);
    expect([...(file.employees[0]?.globalPermissions ?? [])]).toEqual([['admi_webservices', 'NONE']]);
    expect(file.warnings).toEqual([
      {
        place: 'roles[0].permissions["Web Services"]',
        message:
          'no permission of this id is known; the line is kept as one of its own. ' +
          'Did you mean ADMI_WEBSERVICES (SOAP Web Services)?',
      },
      {
        place: 'employees[0].globalPermissions.admi_webservices',
        message:
          'no permission of this id is known; the line is kept as one of its own. ' +
          'Did you mean ADMI_WEBSERVICES (SOAP Web Services)?',
      },
    ]);
  });

  it('is said with the file where it comes from an SDF role', () => {
    const sdf = `<role scriptid="customrole_x"><name>X</name><permissions>
      <permission><permkey>List_Account</permkey><permlevel>FULL</permlevel></permission></permissions></role>`;
    const [warning, ...more] = fileOf({ permissions: { sdf: 'customrole_x.xml' } }, sdf).warnings;

    expect(more).toEqual([]);
    expect(warning?.place).toBe('roles[0].permissions.sdf');
    expect(warning?.message).toMatch(/^customrole_x\.xml: "List_Account": .*LIST_ACCOUNT \(Accounts\)\?$/);
  });

  it.each([
    ['a custom record’s script id', 'customrecord_expense_policy'],
    ['a custom record’s internal id', '1718'],
    ['one that a live account has and no list', 'LIST_INSTALLMENT_PAYMENT_LINKS'],
    ['one that is like none', 'ADMI_SOMETHING_ALTOGETHER_NEW'],
  ])('is nothing to speak of: %s', (_what, id) => {
    expect(lineWarnings(id)).toEqual([]);
  });

  it('is none of those that Oracle lists', () => {
    const permissions = Object.fromEntries(rowsOf('permissions.csv').map(([id = '']) => [id, 'FULL']));
    expect(fileOf({ permissions }).warnings).toEqual([]);
  });
});

it('no account of this project has such an id', () => {
  const folder = join(PROJECT, 'accounts');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'answers.json');
  const paths = [...files.map((name) => join(folder, name)), join(PROJECT, 'probes', 'account.json')];
  const warnings = paths.flatMap((path) => readAccountFile(path).warnings.map((warning) => ({ path, ...warning })));
  expect(warnings).toEqual([]);
});

it('every command reads account files where warnings are told; the others read one of the project’s own, or a hostile one', () => {
  const reading = readdirSync(join(PROJECT, 'cli'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => readFileSync(join(PROJECT, 'cli', name), 'utf8').includes('readAccountFile('));
  expect(reading.sort()).toEqual([
    'account-files.ts',
    join('documents', 'emulator.ts'),
    join('probes', 'emulate.ts'),
    join('prove', 'files', 'readers.ts'),
  ]);
});

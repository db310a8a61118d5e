import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { AccountDocument, Answer } from './answer';
import { ADVISED, referenceAnswer, referenceExplains, referenceStatuses } from './answer';
import { LEVEL_TABLE, LEVELS, LINES, tableLevel } from './levels';
import { randomAccount } from './random-account';

const ACCOUNTS = join(__dirname, '..', '..', 'accounts');
const read = (file: string): unknown => JSON.parse(readFileSync(join(ACCOUNTS, file), 'utf8'));
const example = (file: string): AccountDocument => read(file) as AccountDocument;
/** The examples in folders ask other questions: __tests__/examples has theirs. */
const answers = Object.fromEntries(
  Object.entries(read('answers.json') as Record<string, Answer>).filter(([file]) => !file.includes('/')),
);

/** The tests of the distribution always see the same accounts. */
const SEED = 20260109;
const SAMPLES = 3000;

const samples = (() => {
  const drawn: AccountDocument[] = [];
  fc.assert(
    fc.property(randomAccount(), (document) => {
      drawn.push(document);
    }),
    { seed: SEED, numRuns: SAMPLES },
  );
  return drawn;
})();

describe('the reference, on the examples', () => {
  it('knows every example', () => {
    expect(readdirSync(ACCOUNTS).filter((file) => file.endsWith('.json') && file !== 'answers.json')).toEqual(
      Object.keys(answers).sort(),
    );
  });

  it.each(Object.entries(answers))('answers %s', (file, answer) => {
    const given = referenceAnswer(example(file));
    expect(given).toEqual(answer);
    // The order of the requirements too.
    expect(JSON.stringify(given.tokens)).toBe(JSON.stringify(answer.tokens));
  });

  it.each([
    ['administrator-token.json', 'token-role', 'warn'],
    ['administrator-token.json', 'role-permission', 'notApplicable'],
    ['administrator-token.json', 'global-permission', 'notApplicable'],
    ['vendor-holds-the-token.json', 'global-permission', 'notApplicable'],
    ['global-permissions-feature-off.json', 'global-permission', 'notApplicable'],
    ['global-access-token-line-without-harm.json', 'global-permission', 'warn'],
    ['only-a-global-permission-grants-accounts.json', 'global-permission', 'warn'],
    ['only-a-global-permission-grants-accounts.json', 'role-permission', 'warn'],
    ['accounts-at-view.json', 'role-permission', 'warn'],
    ['classes-feature-off.json', 'role-permission', 'pass'],
    ['healthy.json', 'role-permission', 'pass'],
    ['healthy.json', 'token-role', 'notApplicable'],
  ])('%s: %s is %s', (file, check, status) => {
    const [token] = referenceStatuses(example(file)).tokens;
    expect(token?.checks.find((finding) => finding.check === check)?.status).toBe(status);
  });

  it('explains what fails', () => {
    expect(referenceExplains(example('three-faults-at-once.json'))).toEqual({
      'role-assigned/501': ['NS0228', 'NS0565'],
      'token-role/501': ['NS0228', 'NS0384', 'NS0469', 'NS0521', 'NS0565', 'NS0634'],
      'global-permission/501': ['NS0565', 'NS0739'],
    });
  });

  it('has the advised levels of a healthy role', () => {
    const role = example('healthy.json').roles[0];
    expect(Object.fromEntries(ADVISED.map(({ permission, level }) => [permission, level]))).toEqual(role?.permissions);
  });
});

describe('the table of effective levels', () => {
  it('has one row for every case', () => {
    expect(LEVEL_TABLE).toHaveLength(288);
    for (const administrator of [true, false])
      for (const employee of [true, false])
        for (const empperms of [true, false])
          for (const role of LINES)
            for (const global of LINES)
              expect(LEVELS).toContain(tableLevel(role, global, { administrator, employee, empperms }));
  });

  it.each([
    ['FULL', 'NONE', 'NONE'],
    ['NONE', 'FULL', 'FULL'],
    ['absent', 'VIEW', 'VIEW'],
    ['EDIT', 'absent', 'EDIT'],
    ['absent', 'absent', 'NONE'],
  ] as const)('role %s, global %s: %s', (role, global, level) => {
    expect(tableLevel(role, global, { administrator: false, employee: true, empperms: true })).toBe(level);
  });
});

describe('random accounts', () => {
  it('are valid', () => {
    for (const document of samples) expect(problems(document)).toEqual([]);
  });

  it('come out ready in about a third, and fail at every check', () => {
    const counted = count(samples);
    const share = (what: string): number => (counted.get(what) ?? 0) / SAMPLES;
    if (process.env.SHOW_DISTRIBUTION !== undefined) show(counted);

    expect(share('verdict ready')).toBeGreaterThan(0.27);
    expect(share('verdict ready')).toBeLessThan(0.4);
    for (const check of CHECKS) expect([check, share(`${check} fail`) >= 0.02]).toEqual([check, true]);
    for (const status of REACHABLE) expect([status, share(status) >= 0.02]).toEqual([status, true]);
    for (const check of CHECKS) expect([check, share(`root cause ${check}`) >= 0.01]).toEqual([check, true]);
    for (const rare of RARE) expect([rare, share(rare) >= 0.005]).toEqual([rare, true]);
  });
});

const CHECKS = [
  ...['feature-enabled', 'integration-enabled', 'token-exists', 'token-live', 'employee-access', 'role-active'],
  ...['role-assigned', 'token-role', 'role-permission', 'global-permission'],
];
/** Every status other than fail that the contract lets a check have. */
const REACHABLE = [
  ...CHECKS.filter((check) => check !== 'token-role').map((check) => `${check} pass`),
  ...['role-active warn', 'token-role warn', 'role-permission warn', 'global-permission warn'],
  ...['integration-enabled notApplicable', 'token-role notApplicable', 'role-permission notApplicable'],
  'global-permission notApplicable',
];
const RARE = [
  'tie',
  'tie of two spellings',
  'Administrator',
  'VENDOR',
  'PARTNER',
  'CUSTOMER',
  'CONTACT',
  'only one fault',
];

/** How many of the accounts show it at least once. */
function count(documents: readonly AccountDocument[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const document of documents) {
    const { verdict, rootCause, tokens, account } = referenceAnswer(document);
    const statuses = referenceStatuses(document);
    const seen = new Set([
      `verdict ${verdict}`,
      `root cause ${rootCause?.check ?? '(none)'}`,
      `tokens listed ${tokens.length}`,
      `tokens in the file ${document.tokens.length}`,
      `matching integrations ${document.integrations.filter(({ name }) => /expensify/i.test(name)).length}`,
      `expected roles ${document.roles.filter(({ name }) => /^\s*expensify integration\s*$/i.test(name)).length}`,
    ]);
    const findings = [...statuses.account, ...statuses.tokens.flatMap(({ checks }) => checks)];
    for (const { check, status } of findings) seen.add(`${check} ${status}`);
    if (account.length + tokens.flatMap(({ fails }) => fails).length === 1) seen.add('only one fault');
    if (new Set(tokens.map((token) => token.verdict)).size > 1) seen.add('ready and blocked tokens');
    for (const { id } of tokens) {
      const chosen = document.tokens.find((token) => token.id === id);
      if (chosen?.role === 3) seen.add('Administrator');
      const entity = document.entities?.find((holder) => holder.id === chosen?.entity);
      if (entity !== undefined) seen.add(entity.type);
      const issued = document.tokens.filter(
        ({ integration }) =>
          document.integrations
            .find((record) => record.id === integration)
            ?.name.toLowerCase()
            .includes('expensify') ?? false,
      );
      if (chosen === undefined || (chosen.revoked !== true && chosen.inactive !== true)) continue;
      const tied = issued.filter(
        (other) => other.id !== id && Date.parse(other.created) === Date.parse(chosen.created),
      );
      if (tied.length > 0) seen.add('tie');
      if (tied.some(({ created }) => created !== chosen.created)) seen.add('tie of two spellings');
    }
    for (const what of seen) counted.set(what, (counted.get(what) ?? 0) + 1);
  }
  return counted;
}

function show(counted: Map<string, number>): void {
  const text = [...counted]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([what, times]) => `${((100 * times) / SAMPLES).toFixed(1).padStart(6)} %  ${what}`);
  process.stdout.write(`${text.join('\n')}\n`);
}

/** The contract's rules for an account file, once more and by hand; what the types already promise is left out. */
function problems(document: AccountDocument): string[] {
  const found: string[] = [];
  const keys = (place: string, of: object, allowed: string, required: string): void => {
    const given = Object.keys(of);
    for (const key of given) if (!allowed.split(' ').includes(key)) found.push(`${place}: unknown ${key}`);
    for (const key of required.split(' ')) if (!given.includes(key)) found.push(`${place}: no ${key}`);
    for (const value of Object.values(of)) if (value === undefined) found.push(`${place}: undefined`);
  };
  const unique = (place: string, values: readonly (number | string)[]): void => {
    if (new Set(values).size < values.length) found.push(`${place}: double id`);
  };
  const known = (place: string, id: number, among: readonly { id: number }[]): void => {
    if (!among.some((item) => item.id === id)) found.push(`${place}: refers to nothing`);
  };
  const { account, roles, employees, integrations, tokens, audiences = {} } = document;
  const entities = document.entities ?? [];
  const people = [...employees, ...entities];
  const allRoles = [...roles, { id: 3 }];

  keys(
    'file',
    document,
    'format account roles employees entities integrations tokens subsidiaries audiences',
    'format account roles employees integrations tokens',
  );
  keys('account', account, 'id name features', 'id name');
  for (const [place, items] of Object.entries({ allRoles, people, integrations, tokens })) {
    const list: readonly { id: number }[] = items;
    const given = list.map(({ id }) => id);
    unique(place, given);
    if (!given.every((id) => Number.isInteger(id) && id > 0)) found.push(`${place}: no internal id`);
  }
  unique(
    'scriptid',
    roles.map(({ scriptid }) => scriptid),
  );
  for (const role of roles) {
    keys(
      'role',
      role,
      'id scriptid name inactive webServicesOnly singleSignOnOnly subsidiaries employeeRestriction permissions',
      'id scriptid name permissions',
    );
    if (!Object.values(role.permissions).every((level) => LEVELS.includes(level))) found.push('role: no level');
  }
  for (const employee of employees) {
    keys('employee', employee, 'id name email inactive giveAccess roles globalPermissions', 'id name roles');
    if (!Object.values(employee.globalPermissions ?? {}).every((level) => LEVELS.includes(level)))
      found.push('employee: no level');
  }
  for (const entity of entities) {
    const isContact = entity.type === 'CONTACT';
    const more = isContact ? ' company' : '';
    keys('entity', entity, `id type name inactive giveAccess roles${more}`, `id type name roles${more}`);
    if (!isContact) continue;
    if (entity.roles.length > 1) found.push('contact: more than one role');
    known(
      'company of a contact',
      entity.company ?? 0,
      entities.filter(({ type }) => type === 'CUSTOMER'),
    );
  }
  for (const holder of people) {
    unique('roles of a holder', holder.roles);
    for (const id of holder.roles) known('role of a holder', id, allRoles);
  }
  for (const it of integrations) keys('integration', it, 'id name state tokenBasedAuthentication', 'id name state');
  for (const token of tokens) {
    keys(
      'token',
      token,
      'id name integration entity role inactive revoked created createdBy',
      'id integration entity role created',
    );
    known('integration of a token', token.integration, integrations);
    known('holder of a token', token.entity, people);
    known('role of a token', token.role, allRoles);
    if (token.createdBy !== undefined) known('creator of a token', token.createdBy, employees);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(token.created)) found.push('token: no time');
  }
  for (const ids of Object.values(audiences)) for (const id of ids) known('audience', id, allRoles);
  return found;
}

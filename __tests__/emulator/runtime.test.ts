import { execute } from '../../emulator/scripting/execute';
import type { Caller } from '../../emulator/model';
import { account, ADMINISTRATOR, ANA, closeAll, type Document } from './host/account';
import { withRestlet } from './host/bundle';

/** The value of an expression over the N/* modules, in a RESTlet; an error is `code: message`. */
async function valueOf(
  expression: string,
  as: Caller = ADMINISTRATOR,
  change: (file: Document) => void = () => undefined,
): Promise<unknown> {
  const opened = await account({ zip: withRestlet(`get: () => JSON.stringify(${expression})`), change });
  const deployment = opened.deployments.get('customdeploy_demo_rl');
  if (deployment === undefined) throw new Error('not deployed');
  const outcome = await execute({ account: opened, caller: as, deployment }, 'get', () => undefined);
  if (outcome.kind === 'threw') return `${outcome.code}: ${outcome.message}`;
  return outcome.kind === 'returned' && typeof outcome.value === 'string' ? JSON.parse(outcome.value) : undefined;
}

afterEach(closeAll);

describe('N/runtime', () => {
  it('knows the user', async () => {
    expect(await valueOf('runtime.getCurrentUser()', ANA)).toMatchObject({
      id: 42,
      name: 'Ana Integration',
      email: 'ana@acme.test',
      role: 1001,
      roleId: 'customrole_integration',
    });
    expect(await valueOf('runtime.getCurrentUser().roleId')).toBe('administrator');
  });

  it.each([
    ['the role', 'LIST_ACCOUNT', 4, {}],
    ['a global line that replaces it', 'LIST_ACCOUNT', 1, { LIST_ACCOUNT: 'VIEW' }],
    ['nothing', 'LIST_VENDOR', 0, {}],
  ])('answers for a permission by %s', async (_name, permission, level, globalPermissions) => {
    const change = ({ employees: [, ana] }: Document): void => {
      if (ana) ana.globalPermissions = globalPermissions;
    };

    expect(await valueOf(`runtime.getCurrentUser().getPermission({ name: '${permission}' })`, ANA, change)).toBe(level);
    expect(await valueOf(`runtime.getCurrentUser().getPermission('${permission}')`, ADMINISTRATOR, change)).toBe(4);
  });

  it('knows the script, its units and the account', async () => {
    expect(
      await valueOf(
        '[runtime.getCurrentScript().id, runtime.getCurrentScript().deploymentId, runtime.getCurrentScript().getRemainingUsage(), runtime.accountId, runtime.envType, runtime.executionContext]',
      ),
    ).toEqual(['customscript_demo_rl', 'customdeploy_demo_rl', 5000, '1234567_SB1', 'SANDBOX', 'RESTLET']);
    expect(await valueOf('runtime.envType', ADMINISTRATOR, (file) => (file.account.id = '1234567'))).toBe('PRODUCTION');
  });

  it('knows the features', async () => {
    const change = (file: Document): void => {
      file.account.features.EMPPERMS = false;
    };

    expect(
      await valueOf(
        `[runtime.isFeatureInEffect({ feature: 'EMPPERMS' }), runtime.isFeatureInEffect('TBA')]`,
        ADMINISTRATOR,
        change,
      ),
    ).toEqual([false, true]);
  });

  it.each([
    [
      'runtime.getCurrentUser().getPermission({})',
      'SSS_MISSING_REQD_ARGUMENT: User.getPermission: Missing a required argument: name',
    ],
    [
      'runtime.isFeatureInEffect({ feature: 1 })',
      'WRONG_PARAMETER_TYPE: You have entered an invalid type argument: runtime.isFeatureInEffect: feature',
    ],
    [
      "runtime.getCurrentUser().getPreference({ name: 'TIMEZONE' })",
      'EMULATOR_OPTION_MISSING: User.getPreference: the emulator does not have the preference TIMEZONE.',
    ],
    [
      'runtime.ContextType.SCHEDULED',
      'EMULATOR_MEMBER_MISSING: runtime.ContextType: the emulator does not have `SCHEDULED`.',
    ],
  ])('refuses %s', async (expression, refusal) => {
    expect(await valueOf(expression)).toBe(refusal);
  });
});

describe('N/url', () => {
  it.each([
    [
      `url.resolveScript({ scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl', params: { a: 'b c' } })`,
      /^\/app\/site\/hosting\/restlet\.nl\?script=\d+&deploy=1&compid=1234567_SB1&a=b%20c$/,
    ],
    [
      `url.resolveRecord({ recordType: 'employee', recordId: 42 })`,
      /^\/app\/common\/entity\/employee\.nl\?id=42&compid=1234567_SB1$/,
    ],
    [
      `url.resolveRecord({ recordType: 'customer', recordId: '9', isEditMode: true })`,
      /^\/app\/common\/entity\/custjob\.nl\?id=9&e=T&compid=1234567_SB1$/,
    ],
    [`url.resolveDomain({ hostType: url.HostType.RESTLET })`, /^1234567-sb1\.restlets\.api\.netsuite\.com$/],
    [`url.format({ domain: '/x', params: { a: 1 } })`, /^\/x\?a=1$/],
  ])('%s', async (expression, expected) => {
    expect(await valueOf(expression)).toMatch(expected);
  });

  it.each([
    [`url.resolveScript({ scriptId: 'customscript_demo_rl' })`, 'SSS_MISSING_REQD_ARGUMENT'],
    [`url.resolveScript({ scriptId: 'x', deploymentId: 'y' })`, 'SSS_INVALID_SCRIPT_ID_1'],
    [
      `url.resolveScript({ scriptId: 'customscript_demo_rl', deploymentId: 'customdeploy_demo_rl', returnExternalUrl: true })`,
      'EMULATOR_OPTION_MISSING',
    ],
    [`url.resolveRecord({ recordType: 'salesorder', recordId: 1 })`, 'EMULATOR_RECORD_TYPE_MISSING'],
    [`url.resolveRecord({ recordType: 'employee', recordid: 1 })`, 'EMULATOR_OPTION_MISSING'],
  ])('%s is refused', async (expression, code) => {
    expect(await valueOf(expression)).toMatch(new RegExp(`^${code}: `));
  });
});

describe('N/error', () => {
  it('makes an error without throwing it', async () => {
    expect(
      await valueOf(
        `[error.create({ name: 'A', message: 'b' })].map((e) => [e instanceof Error, e.name, e.message])[0]`,
      ),
    ).toEqual([true, 'A', 'b']);
    expect(await valueOf(`error.create({ name: 'A' })`)).toMatch(/^SSS_MISSING_REQD_ARGUMENT: /);
    expect(await valueOf(`error.create({ name: 1, message: 'b' })`)).toMatch(/^WRONG_PARAMETER_TYPE: /);
  });
});

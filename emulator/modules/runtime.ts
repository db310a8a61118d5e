import { permissionOfCurrentUser } from '../login/current-user-permission';
import { findEntity } from '../database/entities';
import { findRole } from '../login/role';
import { ADMINISTRATOR_ROLE, type Execution, type ParameterValue, type ScriptType } from '../model';
import { optionsOrValue, requiredString, textOf } from './arguments';
import { strictModule, strictObject } from './strict';

const PERMISSION = { NONE: 0, VIEW: 1, CREATE: 2, EDIT: 3, FULL: 4 };
const ENV_TYPE = { SANDBOX: 'SANDBOX', PRODUCTION: 'PRODUCTION', BETA: 'BETA', INTERNAL: 'INTERNAL' };

/** The values that `executionContext` can have here; NetSuite's enum is longer [DOC] section_4296646855. */
const CONTEXT_TYPE = { MAP_REDUCE: 'MAP_REDUCE', PORTLET: 'PORTLET', RESTLET: 'RESTLET', SUITELET: 'SUITELET' };

const CONTEXT_OF: Readonly<Record<ScriptType, string>> = {
  // No page and no stub has a word for it (ASSUMED).
  CustomTool: 'CUSTOM_TOOL',
  MapReduceScript: CONTEXT_TYPE.MAP_REDUCE,
  Portlet: CONTEXT_TYPE.PORTLET,
  Restlet: CONTEXT_TYPE.RESTLET,
  Suitelet: CONTEXT_TYPE.SUITELET,
};

/** `runtime.version` of the release whose help pages the emulator follows. */
const VERSION = '2026.1';

/** How dates are written for a user: as in a new account. ASSUMED */
const PREFERENCES: ReadonlyMap<string, string> = new Map([
  ['DATEFORMAT', 'M/D/YYYY'],
  ['TIMEFORMAT', 'h:mm a'],
]);

/** N/runtime [DOC: Oracle's stubs runtime/*.js]. Everything here costs no units. */
export function runtimeModule(execution: Execution): object {
  const { account, deployment, fail } = execution;
  const user = once(() => currentUser(execution));
  const script = once(() => currentScript(execution));
  const session = once(() => currentSession(execution));
  return strictModule(
    'N/runtime',
    {
      Permission: strictObject('runtime.Permission', { ...PERMISSION }, fail),
      EnvType: strictObject('runtime.EnvType', { ...ENV_TYPE }, fail),
      ContextType: strictObject('runtime.ContextType', { ...CONTEXT_TYPE }, fail),
      accountId: account.id,
      // A sandbox's account id ends in _SB and a number [DOC] section_1498251763, [SEEN] the form.
      envType: /_SB\d*$/.test(account.id) ? ENV_TYPE.SANDBOX : ENV_TYPE.PRODUCTION,
      executionContext: CONTEXT_OF[deployment.scriptType],
      version: VERSION,
      getCurrentUser: user,
      getCurrentScript: script,
      getCurrentSession: session,
      isFeatureInEffect(options: unknown): boolean {
        const given = optionsOrValue(options, 'feature', 'runtime.isFeatureInEffect', fail);
        const member = 'runtime.isFeatureInEffect';
        return account.featureInEffect(requiredString(given, 'feature', member, fail, 'WRONG_PARAMETER_TYPE'));
      },
    },
    fail,
  );
}

function currentUser(execution: Execution): object {
  const { account, caller, fail } = execution;
  const person = findEntity(account.database, caller.entity);
  const role = findRole(account, caller.role);
  return strictObject(
    'runtime.User',
    {
      id: caller.entity,
      name: person?.name ?? '',
      email: person?.email ?? '',
      role: caller.role,
      // [SEEN] the script id in lower case; what it is for Administrator is ASSUMED.
      roleId: caller.role === ADMINISTRATOR_ROLE ? 'administrator' : (role?.scriptId ?? '').toLowerCase(),
      // An account file has no centers and no classification: these are what an employee without any has (ASSUMED).
      roleCenter: 'BASIC',
      contact: 0,
      department: 0,
      location: 0,
      subsidiary: 0,
      getPermission(options: unknown): number {
        const given = optionsOrValue(options, 'name', 'User.getPermission', fail);
        const name = requiredString(given, 'name', 'User.getPermission', fail);
        return permissionOfCurrentUser(account, caller, name);
      },
      getPreference(options: unknown): string {
        const given = optionsOrValue(options, 'name', 'User.getPreference', fail);
        const name = requiredString(given, 'name', 'User.getPreference', fail);
        const value = PREFERENCES.get(name.toUpperCase());
        if (value !== undefined) return value;
        throw fail('EMULATOR_OPTION_MISSING', `User.getPreference: the emulator does not have the preference ${name}.`);
      },
    },
    fail,
  );
}

function currentScript(execution: Execution): object {
  const { deployment, governance, fail } = execution;
  return strictObject(
    'runtime.Script',
    {
      id: deployment.scriptId,
      deploymentId: deployment.deploymentId,
      logLevel: deployment.logLevel,
      apiVersion: '2.1',
      getParameter(options: unknown): ParameterValue {
        const member = 'Script.getParameter';
        const given = optionsOrValue(options, 'name', member, fail);
        const name = requiredString(given, 'name', member, fail, 'WRONG_PARAMETER_TYPE');
        return deployment.parameters.get(name)?.value ?? null;
      },
      getRemainingUsage: () => governance.limit - governance.used,
    },
    fail,
  );
}

function currentSession(execution: Execution): object {
  const { fail } = execution;
  const values = execution.session ?? new Map<string, string>();
  return strictObject(
    'runtime.Session',
    {
      get(options: unknown): string | null {
        const given = optionsOrValue(options, 'name', 'Session.get', fail);
        return values.get(requiredString(given, 'name', 'Session.get', fail)) ?? null;
      },
      set(options: unknown): void {
        const given = optionsOrValue(options, 'name', 'Session.set', fail);
        const name = requiredString(given, 'name', 'Session.set', fail);
        values.set(name, textOf(given.value));
      },
    },
    fail,
  );
}

/** The same object on every call, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

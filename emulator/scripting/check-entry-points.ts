import type { ScriptType } from '../model';
import { moduleNames } from '../modules/index';
import { missingModule } from '../modules/missing-module';
import { Loader } from './loader';
import { messageOf } from './message-of';
import { createRealm } from './realm';

/** Milliseconds in which a script has to be defined; the limit is the emulator's own, for loops that never end. */
const LOADING_TIME = 10_000;

/** Of each type: sets of entry points, of which a script has every one of at least one set, and how that is said. */
const ENTRY_POINTS: Readonly<
  Record<ScriptType, { readonly sets: readonly (readonly string[])[]; readonly says: string }>
> = {
  Suitelet: { sets: [['onRequest']], says: 'onRequest' },
  Restlet: { sets: [['get'], ['post'], ['put'], ['delete']], says: 'get, post, put, delete' },
  Portlet: { sets: [['render']], says: 'render' },
  // [DOC] D/section_4685231336
  MapReduceScript: {
    sets: [
      ['getInputData', 'map'],
      ['getInputData', 'reduce'],
    ],
    says: 'getInputData, and map or reduce',
  },
  // Its functions have names of their own: those of its schema.
  CustomTool: { sets: [], says: 'a function for each of its tools' },
};

/** Why a script file cannot be deployed as a script of its type. */
export class EntryPointError extends Error {
  override readonly name = 'EntryPointError';

  /**
   * @param rule id of the rule that it breaks, `script-load`
   * @param file its path in the File Cabinet
   */
  constructor(
    readonly rule: 'script-load' | 'script-entry-point' | 'module-missing' | 'script-not-emulated',
    readonly file: string,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * Loads a script file as NetSuite does when its script record is saved: every module that it names must exist, and no
 * N/* function may run while modules are being defined. [DOC] D/section_4527904430 (entry point scripts); the wording of
 * the second refusal is [SEEN].
 *
 * @throws EntryPointError `script-load` and `script-entry-point` for what NetSuite refuses, `module-missing` for a module that
 *   is not among the files, `script-not-emulated` where the emulator cannot load what NetSuite may
 */
export function checkEntryPoints(
  script: { readonly scriptFile: string; readonly scriptType: ScriptType },
  files: ReadonlyMap<string, string>,
): void {
  const exported = definedExports(script.scriptFile, files);
  const { sets, says } = ENTRY_POINTS[script.scriptType];
  const has = (name: string): boolean => typeof Reflect.get(exported, name) === 'function';
  if (sets.some((names) => names.every(has)) || (sets.length === 0 && Object.keys(exported).some(has))) return;
  throw new EntryPointError('script-entry-point', script.scriptFile, `a ${script.scriptType} must return ${says}`);
}

/**
 * What a script file returns, loaded without any N/* function.
 *
 * @param onModule told of each N/* module that is named
 * @throws EntryPointError where it cannot be loaded
 */
export function definedExports(
  scriptFile: string,
  files: ReadonlyMap<string, string>,
  onModule: (name: string) => void = () => undefined,
): object {
  const realm = createRealm();
  const unavailable = asleep(() =>
    realm.fail(
      'SSS_API_UNAVAILABLE',
      'All SuiteScript API Modules are unavailable while executing your define callback.',
    ),
  );
  realm.expose('log', unavailable);
  let lacking: string | undefined;
  const moduleFor = (name: string): unknown => {
    onModule(name.replace(/\.js$/, ''));
    if (!moduleNames.includes(name.replace(/\.js$/, ''))) {
      lacking = name;
      throw missingModule(realm.fail, name);
    }
    return unavailable;
  };
  let loaded: unknown;
  try {
    loaded = realm.within(LOADING_TIME, () => new Loader({ realm, files, moduleFor }).load(scriptFile));
  } catch (error) {
    throw loadError(scriptFile, error, lacking);
  }
  return typeof loaded === 'object' && loaded !== null ? loaded : {};
}

/** A refusal of NetSuite's only where NetSuite is known to refuse it: no JavaScript, or a call while it is defined. */
function loadError(scriptFile: string, error: unknown, lacking: string | undefined): EntryPointError {
  const message = messageOf(error);
  if (lacking !== undefined) {
    const reason = `the emulator has no module ${lacking} yet; NetSuite may`;
    return new EntryPointError('script-not-emulated', scriptFile, reason);
  }
  const code = typeof error === 'object' && error !== null ? String(Reflect.get(error, 'name')) : '';
  if (code === 'MODULE_DOES_NOT_EXIST') {
    const reason = `${message} in the project; NetSuite refuses the script unless the account has it`;
    return new EntryPointError('module-missing', scriptFile, reason);
  }
  if (code === 'SYNTAX_ERROR' || code === 'SSS_API_UNAVAILABLE') {
    return new EntryPointError('script-load', scriptFile, `Fail to evaluate script: ${message}`);
  }
  return new EntryPointError('script-not-emulated', scriptFile, `the emulator cannot load it: ${message}`);
}

/** Stands for any module: its members can be read, at any depth, and none can be called. */
function asleep(error: () => Error): unknown {
  const members = new Map<PropertyKey, unknown>();
  const member: unknown = new Proxy(
    // Must itself be callable, or a call would not reach `apply`.
    function unavailable() {
      return undefined;
    },
    {
      get(_target, key) {
        if (typeof key === 'symbol' || key === 'then') return undefined;
        if (!members.has(key)) members.set(key, asleep(error));
        return members.get(key);
      },
      apply() {
        throw error();
      },
      construct() {
        throw error();
      },
    },
  );
  return member;
}

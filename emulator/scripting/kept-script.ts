import { Loader } from './loader';
import type { Account, Deployment } from '../model';
import { createRealm, type Realm } from './realm';

/** What the execution that runs just now brings. */
export interface Running {
  readonly hear: (code: string, message: string) => void;
  readonly moduleFor: (name: string) => unknown;
}

/**
 * A script that is loaded once for many calls. Its N/* modules are those of the call that runs: whatever it keeps in variables of
 * its own outlives a call, as it may in NetSuite.
 */
export class KeptScript {
  private readonly realm: Realm;
  readonly loader: Loader;
  private running: Running | null = null;

  constructor(files: ReadonlyMap<string, string>, clock: (() => number) | undefined) {
    this.realm = createRealm((code, message) => this.running?.hear(code, message), clock);
    const modules = new Map<string, object>();
    const moduleFor = (name: string): unknown => {
      const known = modules.get(name) ?? this.standIn(name);
      modules.set(name, known);
      return known;
    };
    this.loader = new Loader({ realm: this.realm, files, moduleFor });
  }

  /** False while a call of it runs: a call in the middle of another one needs a script of its own. */
  take(running: Running): boolean {
    if (this.running !== null) return false;
    this.running = running;
    return true;
  }

  giveBack(): void {
    this.running = null;
  }

  /** An execution is known by its `fail`: each has one of its own. */
  realmOfCall(): Realm {
    const { realm } = this;
    return { ...realm, fail: (code, message) => realm.fail(code, message) };
  }

  private standIn(name: string): object {
    const now = (): object => {
      const module = this.running?.moduleFor(name);
      if (typeof module !== 'object' || module === null) throw new Error(`${name} was asked for after its call.`);
      return module;
    };
    now();
    return new Proxy(
      {},
      {
        get: (_, key): unknown => Reflect.get(now(), key),
        has: (_, key) => Reflect.has(now(), key),
        ownKeys: () => Reflect.ownKeys(now()),
        getOwnPropertyDescriptor: (_, key) => {
          const found = Reflect.getOwnPropertyDescriptor(now(), key);
          return found && { ...found, configurable: true };
        },
      },
    );
  }
}

/** The script that stays loaded for a deployment; undefined where it is to be loaded anew. */
export function takeKept(
  { account, deployment }: { readonly account: Account; readonly deployment: Deployment },
  running: Running,
): KeptScript | undefined {
  if (account.keptScripts === undefined || deployment.scriptType !== 'MapReduceScript') return undefined;
  const found = account.keptScripts.get(deployment.deploymentId);
  const kept = found instanceof KeptScript ? found : new KeptScript(account.files, account.scriptClock);
  account.keptScripts.set(deployment.deploymentId, kept);
  return kept.take(running) ? kept : undefined;
}

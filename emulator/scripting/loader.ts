import { compile } from './compile';
import { messageOf } from './message-of';
import { moduleMissing } from '../modules/missing-module';
import { resolveModule } from './resolve';
import type { Realm } from './realm';

export interface LoaderOptions {
  readonly realm: Realm;
  readonly files: ReadonlyMap<string, string>;
  /** N/… modules; throws for a name that does not exist. */
  readonly moduleFor: (name: string) => unknown;
}

type Factory = (...dependencies: unknown[]) => unknown;

const LOADING = Symbol('loading');

/**
 * Loads AMD modules from a File Cabinet, each once. Understands what SuiteScript and Rollup write:
 * `define([ids], factory)`, `define(factory)`, `define(value)`, an optional name first, and the ids `exports`, `module`
 * and `require` (synchronous, of what is in the dependency list already).
 */
export class Loader {
  private readonly modules = new Map<string, unknown>();

  constructor(private readonly options: LoaderOptions) {}

  /**
   * The exports of a file.
   *
   * @param path in the File Cabinet, `SuiteScripts/TokenDoctor/restlet.js`
   * @throws realm errors MODULE_DOES_NOT_EXIST, EMULATOR_MODULE_CYCLE, MODULE_INVALID (that code is the emulator's)
   */
  load(path: string, chain: readonly string[] = []): unknown {
    const known = this.modules.get(path);
    if (known === LOADING) {
      const cycle = [...chain.slice(chain.indexOf(path)), path].map((file) => `/${file}`).join(' -> ');
      throw this.options.realm.fail('EMULATOR_MODULE_CYCLE', `Modules import each other in a circle: ${cycle}`);
    }
    if (known !== undefined || this.modules.has(path)) return known;
    const content = this.options.files.get(path);
    if (content === undefined) throw moduleMissing(this.options.realm.fail, `/${path}`);
    this.modules.set(path, LOADING);
    try {
      const loaded = this.evaluate(path, content, [...chain, path]);
      this.modules.set(path, loaded);
      return loaded;
    } catch (error) {
      this.modules.delete(path);
      throw error;
    }
  }

  private evaluate(path: string, content: string, chain: readonly string[]): unknown {
    const { realm } = this.options;
    const calls = realm.run(this.compiled(path, content));
    const call = calls[0];
    if (call === undefined || calls.length > 1) {
      const found = calls.length === 0 ? 'does not call define()' : 'calls define() more than once';
      throw realm.fail('MODULE_INVALID', `/${path} ${found}`);
    }
    const named = typeof call[0] === 'string' ? call.slice(1) : call;
    const [ids, factory] = Array.isArray(named[0]) ? [named[0] as unknown[], named[1]] : [[], named[0]];
    if (!isFactory(factory)) return factory;

    const module = { exports: realm.adopt({}) };
    const dependencies = ids.map((id) => this.dependency(String(id), path, module, chain));
    const returned = factory(...dependencies);
    return returned === undefined && (ids.includes('exports') || ids.includes('module')) ? module.exports : returned;
  }

  private dependency(id: string, from: string, module: { exports: unknown }, chain: readonly string[]): unknown {
    if (id === 'exports') return module.exports;
    if (id === 'module') return module;
    if (id === 'require') return (name: unknown) => this.dependency(String(name), from, module, chain);
    if (/^N(\/|$)/.test(id)) return this.options.moduleFor(id);
    return this.load(resolveModule(id, from, this.options), chain);
  }

  private compiled(path: string, content: string): ReturnType<typeof compile> {
    try {
      return compile(path, content);
    } catch (error) {
      // A SyntaxError of the host is no Error in the script's realm.
      throw this.options.realm.fail('SYNTAX_ERROR', `/${path}: ${messageOf(error)}`);
    }
  }
}

function isFactory(value: unknown): value is Factory {
  return typeof value === 'function';
}

/** Loads the project's TypeScript into this process, and forgets it again, so that a mutant can be there from the start. */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { extname, resolve, sep } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { netsuiteModule } from './netsuite-stubs';
import { hurriedProperties } from './properties';

/** What Node.js has of the loader of CommonJS beside what it documents. */
interface Loader {
  _extensions: Record<string, (module: Loaded, path: string) => void>;
  _load(request: string, parent: Loaded | undefined, isMain: boolean): unknown;
  _resolveFilename(request: string, parent: Loaded | undefined): string;
}

interface Loaded {
  readonly id: string;
  _compile(code: string, path: string): void;
}

/** How Jest loads a style sheet. */
interface StylesheetTransform {
  process(css: string): { readonly code: string };
}

type Cache = NodeJS.Require['cache'];

/** As `jest.config.js` has it: what a module exports can be replaced by `jest.spyOn`. */
const compilerOptions = {
  module: ModuleKind.CommonJS,
  target: ScriptTarget.ES2023,
  isolatedModules: true,
  esModuleInterop: true,
};

export class Modules {
  /** Which files each file asks for, by path: known once it was loaded. */
  private readonly asked = new Map<string, Set<string>>();
  private readonly compiled = new Map<string, string>();
  private readonly require: NodeJS.Require;

  constructor(private readonly root: string) {
    this.require = createRequire(resolve(root, 'package.json'));
    this.install();
  }

  load(path: string): void {
    this.require(path);
  }

  /** Runs it with none of the project's files loaded, and puts back what was. */
  async afresh<Result>(run: () => Promise<Result>): Promise<Result> {
    const before = this.takeOut();
    try {
      return await run();
    } finally {
      this.takeOut();
      Object.assign(this.require.cache, before);
    }
  }

  /** Every file that is loaded because of one. */
  behind(path: string): ReadonlySet<string> {
    const found = new Set([path]);
    for (const one of found) for (const next of this.asked.get(one) ?? []) found.add(next);
    return found;
  }

  private takeOut(): Cache {
    const { cache } = this.require;
    const own: Cache = {};
    for (const [path, module] of Object.entries(cache)) {
      if (!this.isOwn(path)) continue;
      own[path] = module;
      Reflect.deleteProperty(cache, path);
    }
    return own;
  }

  private isOwn(path: string): boolean {
    return path.startsWith(this.root + sep) && !path.includes(`${sep}node_modules${sep}`);
  }

  private install(): void {
    const loader = Module as unknown as Loader;
    const load = loader._load.bind(loader);
    loader._load = (request, parent, isMain) => {
      if (/^N(\/|$)/.test(request)) return netsuiteModule(request);
      if (request === 'fast-check' && parent && this.isOwn(parent.id)) return hurriedProperties;
      if (parent && /^[./]/.test(request) && this.isOwn(parent.id)) this.note(loader, request, parent);
      return load(request, parent, isMain);
    };
    const javascript = loader._extensions['.js'];
    for (const kind of ['.ts', '.css'])
      loader._extensions[kind] = (module, path) => {
        if (this.isOwn(path)) module._compile(this.compile(path), path);
        else javascript?.(module, path);
      };
  }

  private note(loader: Loader, request: string, parent: Loaded): void {
    const asked = this.asked.get(parent.id) ?? new Set<string>();
    asked.add(loader._resolveFilename(request, parent));
    this.asked.set(parent.id, asked);
  }

  private compile(path: string): string {
    const before = this.compiled.get(path);
    if (before !== undefined) return before;
    const source = readFileSync(path, 'utf8');
    const code =
      extname(path) === '.css' ? this.stylesheet(source) : transpileModule(source, { compilerOptions }).outputText;
    // In Jest the hooks of a file are its own; in Mocha they would be everybody's.
    const whole = path.endsWith('.test.ts') ? `describe('', () => {${code}\n});` : code;
    this.compiled.set(path, whole);
    return whole;
  }

  private stylesheet(css: string): string {
    const jest = this.require('./__tests__/support/stylesheet-transform.cjs') as StylesheetTransform;
    return jest.process(css).code;
  }
}

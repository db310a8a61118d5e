/**
 * What a document of this repository names: paths, links and npm scripts, and which of them are not there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/** What a document may name: the files of the repository, and what its .gitignore says is made. */
export interface Repository {
  readonly root: string;
  /** Names of npm scripts. */
  readonly scripts: ReadonlySet<string>;
  /** Names of packages, such as `sql.js`. */
  readonly packages: ReadonlySet<string>;
  /** Files and folders at the top. */
  readonly tops: ReadonlySet<string>;
  /** Names of all files, without their folder. */
  readonly names: ReadonlySet<string>;
  /** Folders that are made, as .gitignore has them. */
  readonly made: readonly string[];
}

const NOT_OURS = new Set(['node_modules', '.git', 'build', 'dist', 'coverage']);

export function openRepository(root: string): Repository {
  const { scripts, devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  return {
    root,
    scripts: new Set(Object.keys(scripts)),
    packages: new Set(Object.keys(devDependencies)),
    tops: new Set(readdirSync(root).filter((name) => !NOT_OURS.has(name))),
    names: new Set(filesBelow(root).map((path) => basename(path))),
    made: ignored.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1)),
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/**
 * What is wrong in a document: one text a fault, such as ``no file `cli/x.ts` ``.
 *
 * @param path of the document, absolute
 */
export function faultsOf(all: Repository, path: string, text: string): string[] {
  const folder = dirname(path);
  const prose = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  const fences = text.match(/^ *```[\s\S]*?^ *```$/gm) ?? [];
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const typed = fences.flatMap((fence) => fence.split('\n').slice(1, -1));
  return [
    ...quoted.filter((code) => isPath(all, code) && !isThere(all, folder, code)).map((code) => `no file \`${code}\``),
    ...[...quoted.filter((code) => /\s/.test(code)), ...typed]
      .flatMap((line) => line.split(/[\s'"=(),:]+/))
      .filter((word) => startsAtTop(all, word) && !isThere(all, folder, word))
      .map((word) => `no file ${word} in a command`),
    ...linksIn(prose).flatMap((target) => linkFault(path, target)),
    ...scriptsIn(text)
      .filter((script) => !all.scripts.has(script))
      .map((script) => `no npm script ${script}`),
  ];
}

const EXTENSION = /\.(ts|mts|js|mjs|cjs|json|md|yml|xml|csv|css|png)$/;

/** Whether something in backticks is meant as a path of this repository, rather than code, a URL, a module or a pattern. */
function isPath(repository: Repository, code: string): boolean {
  if (/[\s*<>{}|…?=&]|:\/\/|^[/~@]|^N\/|^\.\w+$/.test(code) || repository.packages.has(code)) return false;
  return EXTENSION.test(code) || startsAtTop(repository, code) || /^[\w.-]+(\/[\w.-]+)*\/$/.test(code);
}

/** `src/Objects`: a path whose first part stands at the top of the repository. */
function startsAtTop({ tops }: Repository, word: string): boolean {
  const [first = '', ...rest] = word.split('/');
  return rest.length > 0 && tops.has(first) && !/[*<>{}…]/.test(word);
}

/** From the top, from the document's folder, from that of the bundle's source, or, for a bare name, anywhere. */
function isThere({ root, names, made }: Repository, folder: string, path: string): boolean {
  if (made.some((one) => path === one || path.startsWith(`${one}/`))) return true;
  if (!path.includes('/') && names.has(path)) return true;
  return [root, folder, join(root, 'src', 'TypeScript')].some((base) => existsSync(join(base, path)));
}

function linksIn(prose: string): string[] {
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function linkFault(document: string, target: string): string[] {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(file)) return [`no file for the link (${target})`];
  if (anchor === undefined || headingsOf(readFileSync(file, 'utf8')).has(anchor)) return [];
  return [`no heading for the link (${target})`];
}

/** The anchors that GitHub makes of headings. A heading that stands twice gets a number, which no link of ours uses. */
function headingsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

function scriptsIn(text: string): string[] {
  const run = [...text.matchAll(/\bnpm run (?:--silent |-s )?([\w:-]+)/g)].map(([, script = '']) => script);
  return [...run, ...[...text.matchAll(/\bnpm (start|test)\b/g)].map(([, script = '']) => script)];
}

/** A path as a document would write it. */
export function written(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/**
 * Every module of the bundle that imports `N/*` has a test here: a new reader without one fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const BUNDLE = resolve(__dirname, '..', '..', 'src', 'TypeScript');

/** Modules that need none here, each with the reason. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  [join('page', 'respond.ts')]: 'suitelet.test.ts runs it by its script file',
  [join('page', 'sweep', 'portlet.ts')]: 'page/portlet.test.ts runs it by its script file, in the embedded account',
  [join('report-service', 'respond.ts')]: 'restlet.test.ts runs it by its script file',
  [join('report-service', 'answer.ts')]: 'restlet.test.ts runs it by its script file',
  [join('report-service', 'tools', 'answer-tool.ts')]:
    'product/custom-tool.test.ts runs it by its script file, in the embedded account',
};

/** Folders of such modules. */
const FOLDERS_TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  [join('account', 'expectations')]: 'account/expectations/expectations.test.ts runs each by the list of expectations',
};

const isExcused = (module: string) =>
  module in TESTED_ELSEWHERE ||
  Object.keys(FOLDERS_TESTED_ELSEWHERE).some((folder) => module.startsWith(`${folder}${sep}`));

function sources(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** What is imported to run; what is imported as a type alone tests nothing. */
function imports(text: string): string[] {
  return [...text.matchAll(/^import (?!type\b)[^;]*?'([^']+)';/gm)].map(([, name]) => name ?? '');
}

const usingNetSuite = sources(BUNDLE)
  .filter(({ text }) => imports(text).some((name) => /^N(\/|$)/.test(name)))
  .map(({ path }) => relative(BUNDLE, path));

const tested = new Set(
  sources(__dirname).flatMap(({ path, text }) =>
    imports(text)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(BUNDLE, `${resolve(path, '..', name)}.ts`)),
  ),
);

it('finds the modules that read NetSuite', () => {
  expect(usingNetSuite).toEqual(expect.arrayContaining([join('account', 'reading.ts'), join('page', 'respond.ts')]));
});

it.each(usingNetSuite)('tests %s', (module) => {
  expect(tested.has(module) || isExcused(module)).toBe(true);
});

it('excuses no module that is gone or tested', () => {
  expect(Object.keys(TESTED_ELSEWHERE).filter((name) => !usingNetSuite.includes(name) || tested.has(name))).toEqual([]);
});

/** The suites that look for mutants. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Their suites call the modules themselves, or run them in an embedded account. */
const FOLDERS = ['diagnosis', 'repair', 'sweep', 'bundle'];

/** More that run the bundle in an embedded account, and reach what no suite calls itself. */
const THROUGH_AN_ACCOUNT = [
  'examples/examples',
  'examples/history',
  'examples/readiness',
  'product/account-file-export',
  'product/contacts',
  'product/custom-tool',
  'product/effects-on-others',
  'product/global-permissions-both-ways',
  'product/named-credential',
  'product/odd-rows',
  'product/oauth2-caller',
  'product/overview',
  'product/readiness',
  'product/restlet',
  'product/smallest-repair',
  'product/snapshots',
  'product/sweep',
  'product/symptom-text',
  'product/timeline',
  'product/what-if',
  'upgrade/upgrade',
  'page/portlet',
  'page/self-test',
  'page/sweep',
  'page/sweep-parts',
  'report/report',
  'registered/credentials',
  'registered/journey',
  'registered/names',
  'registered/pre-sync',
  'registered/preview',
];

/** Each takes longer than a hundred others: they would only find more. */
const LONG = [
  'bundle/examination/units',
  'diagnosis/agrees-with-reference',
  'diagnosis/checks/reads',
  'diagnosis/pre-sync/leans-away-from-ready',
  'diagnosis/unread',
];

/** Set for the processes of the tests, which Stryker starts: only these suites, below __tests__, with commas between them. */
export const ONLY_SUITES = 'TOKEN_DOCTOR_SUITES';

/** @returns their paths below the folder, with `/`, sorted */
export function suitesIn(root: string): readonly string[] {
  const only = process.env[ONLY_SUITES]?.split(',');
  const calling = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, '__tests__', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/').replace(/\.test\.ts$/, '')}`),
  );
  return [...new Set([...calling, ...THROUGH_AN_ACCOUNT])]
    .filter((name) => (only ? only.includes(name) : !LONG.includes(name)))
    .map((name) => `__tests__/${name}.test.ts`)
    .toSorted();
}

/** @returns the same suites as they are called in `--suite` and in docs/mutation.json */
export function suiteNames(root: string): readonly string[] {
  return suitesIn(root).map((path) => path.replace(/^__tests__\/|\.test\.ts$/g, ''));
}

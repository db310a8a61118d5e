/** The words of every check, its page, and where its rule comes from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../cli/bundle';
import { sourcesOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { accountChecks, tokenChecks } from '../../../src/TypeScript/diagnosis/checks/index';
import type { FactSource } from '../../../src/TypeScript/diagnosis/facts';
import type { CheckId } from '../../../src/TypeScript/diagnosis/finding';
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import { STEP_WORDING } from '../../../src/TypeScript/diagnosis/plan/wording';
import { reportOf } from '../../report/report-of';
import { expensify } from '../../support/expensify';
import { factsWith } from '../support/accounts';

const each = [...accountChecks, ...tokenChecks].map((check) => [check.id, check] as const);
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const sorted = (names: readonly string[]) => names.toSorted();
const pageOf = (id: CheckId) => read(`docs/checks/${id}.md`);
const questionOf = (page: string) => page.split('\n')[2] ?? '';
/** The text of one section of a page. */
const section = (page: string, heading: string) =>
  page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

it('those that see no more of a credential than its kind and its role are decided once a role: many credentials share one', () => {
  expect(tokenChecks.filter(({ isOfRole }) => isOfRole).map(({ id }) => id)).toEqual([
    ...['role-active', 'token-role', 'role-permission', 'global-permission', 'role-restrictions', 'role-kind'],
  ]);
});

describe('the pages', () => {
  it.each(each)('%s: says the same things in the same order, and no more than the check can say', (id, { words }) => {
    const page = pageOf(id);
    expect(page.split('\n')[0]).toBe(`# ${id}`);
    expect(questionOf(page)).toMatch(/^[A-Z].*\?$/);
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Fails when',
      ...(words.warn ? ['Warns when'] : []),
      'Unknown when',
      ...(words.notApplicable ? ['Does not apply when'] : []),
      'Verify on the screen',
      'Easily mistaken for',
      'Fix it',
      'Explains',
      'Sources',
    ]);
  });

  it.each(each)('%s: the sentence above what may be unread names all of that and nothing else', (id, { reads }) => {
    const [before = ''] = section(pageOf(id), 'Unknown when').split('<!-- reads:');
    const sentence = before.slice('Unknown when\n'.length).trim();
    const named = sourcesNamedIn(sentence);
    expect(sentence).toMatch(/^[A-Z].*:$/s);
    expect(named.filter((source) => !reads.includes(source))).toEqual([]);
    // The list below it says which.
    if (!sentence.startsWith('One of these was not read')) {
      expect(reads.filter((source) => !named.includes(source))).toEqual([]);
    }
  });

  it.each(each)('%s: list each thing that may be unread on a line of its own', (id, { reads }) => {
    const [, list = ''] = pageOf(id).split(/<!-- \/?reads.*-->/);
    expect(list.match(/^- /gm)).toHaveLength(reads.length);
    expect(reads.filter((source) => !Object.hasOwn(SPOKEN_OF, source))).toEqual([]);
  });

  it('are indexed in the order in which access fails, each with its question', () => {
    const rows = [...read('docs/checks/README.md').matchAll(/^\| \[`([\w-]+)`\]\(([\w-]+)\.md\) +\| (.*?) +\|/gm)];
    expect(rows.map(([, id, link, question]) => ({ id, link, question }))).toEqual(
      CHECK_ORDER.map((id) => ({ id, link: id, question: questionOf(pageOf(id)) })),
    );
  });

  it.each(each)('%s: link the documents that the check rests on', (id, check) => {
    const sources = sourcesOf(check, expensify);
    const listed = section(pageOf(id), 'Sources');
    for (const { address, mark } of sources) {
      if (address !== null) expect(listed).toContain(`<${address}>`);
      if (mark === 'assumed') expect(listed).toContain('ASSUMED');
      if (mark === 'seen') expect(listed).toContain('[SEEN]');
    }
  });
});

describe('the steps of a plan', () => {
  const fixed = Object.values(STEP_WORDING).flatMap(({ fixes }) => fixes);

  it('say which checks they fix: every check is fixed by one at least', () => {
    expect(sorted([...new Set(fixed)])).toEqual(sorted(CHECK_ORDER));
  });
});

describe('the words', () => {
  it.each(each)('%s: has a title and a whole sentence for whatever it finds', (_, { words }) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining(['pass', 'fail', 'unknown']));
    for (const { title, message } of Object.values(words)) {
      expect(title).toMatch(/^\S.*[^\s.]$/);
      expect(message).toMatch(/^\S.*\.$/);
    }
  });

  it.each(each)('%s: says where its rule comes from, a page first and a plain sentence of each', (_, check) => {
    const sources = sourcesOf(check, expensify);
    expect(sources[0]).toMatchObject({
      mark: 'documented',
      address: expect.stringMatching(
        /^https:\/\/docs\.oracle\.com\/en\/cloud\/saas\/netsuite\/ns-online-help\/[a-z]+_N?\d+\.html$/,
      ) as string,
    });
    for (const { title, address, mark, says } of sources) {
      expect(says).toMatch(/^[A-Z].*\.$/);
      // A page has a name and an address; what no page says has neither.
      const hasPage = mark === 'documented' || mark === 'vendor';
      expect([title === null, address === null]).toEqual([!hasPage, !hasPage]);
      expect(address ?? 'https://').toMatch(/^https:\/\//);
      expect(title ?? 'Page').toMatch(/^[A-Z]\S/);
    }
  });

  it.each(each)('%s: says the same in short in every finding, and in full once a report', (id, check) => {
    const sources = sourcesOf(check, expensify);
    const report = reportOf(factsWith());
    const finding = [...report.account, ...report.tokens.flatMap(({ findings }) => findings)].find(
      ({ check }) => check === id,
    );
    expect(report.rules.filter(({ check }) => check === id)).toEqual([{ check: id, sources }]);
    expect(finding?.source).toMatch(/\[DOC\] (section|subsect|bridgehead|chapter)_\w+ \(/);
    for (const { says } of sources) expect(finding?.source).toContain(says.slice(0, -1));
  });
});

const HOLDER = /\b(user|holder|employee)\b/i;

/** How a sentence speaks of what is read. Whom a token was issued to is read from three sources. */
const SPOKEN_OF: Readonly<Record<FactSource, RegExp>> = {
  features: /\bfeatures?\b/i,
  'integration-records': /\bintegration records?\b/i,
  'access-tokens': /\baccess tokens?\b/i,
  roles: /\bthe role\b/i,
  'role-restrictions': /\brestrictions?\b/i,
  employees: HOLDER,
  'entity-types': HOLDER,
  'entity-record': HOLDER,
  'global-permissions': /\bglobal permissions?\b/i,
};

function sourcesNamedIn(sentence: string): FactSource[] {
  return (Object.keys(SPOKEN_OF) as FactSource[]).filter((source) => SPOKEN_OF[source].test(sentence));
}

/**
 * What holds of every check: its files, and what it says of any account.
 */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../cli/bundle';
import { accountChecks, tokenChecks } from '../../../src/TypeScript/diagnosis/checks/index';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { CheckId, Finding } from '../../../src/TypeScript/diagnosis/finding';
import { CHECK_ORDER } from '../../../src/TypeScript/diagnosis/finding';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import { expensify } from '../../support/expensify';
import { randomAccount } from '../../reference/random-account';
import { factsOfAccount } from '../../support/facts-of-account';
import { dice } from '../support/dice';
import { hide } from '../support/hide';

const CHECKS = [...accountChecks, ...tokenChecks];
const each = CHECKS.map((check) => [check.id, check] as const);

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
/** Names of the files of a folder that end so, without that ending. */
const named = (folder: string, ending: string) =>
  readdirSync(join(PROJECT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
const sorted = (names: readonly string[]) => names.toSorted();

const pageOf = (id: CheckId) => read(`docs/checks/${id}.md`);
/** The text of one section of a page. */
const section = (page: string, heading: string) =>
  page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

describe('the files', () => {
  it('are one source, one page and one test a check, under its id', () => {
    const rooms = {
      source: ['define', 'index', 'role-lines', 'unread-parts'],
      page: ['README'],
      test: [
        'define',
        'every-check',
        'reads',
        'role-lines',
        'says-no-more-than-was-read',
        'unread-parts',
        'words-and-pages',
      ],
    };
    expect(sorted(named('src/TypeScript/diagnosis/checks', '.ts'))).toEqual(sorted([...CHECK_ORDER, ...rooms.source]));
    expect(sorted(named('docs/checks', '.md'))).toEqual(sorted([...CHECK_ORDER, ...rooms.page]));
    expect(sorted(named('__tests__/diagnosis/checks', '.test.ts'))).toEqual(sorted([...CHECK_ORDER, ...rooms.test]));
  });

  it('hold the checks in the order in which access fails', () => {
    expect(CHECKS.map(({ id }) => id)).toEqual(CHECK_ORDER);
  });
});

describe('of any account', () => {
  const RUNS = { numRuns: 400, seed: 20260601 };
  const allRead = randomAccount().map((document) => tidy(factsOfAccount(document, expensify)));
  const partlyRead = fc.tuple(allRead, dice()).map(([facts, roll]) => hide(facts, roll));

  it.each([
    ['all of which was read', allRead],
    ['of which only some was read', partlyRead],
  ])('%s, every text is whole and every link leads into the account', (_, some) => {
    fc.assert(
      fc.property(some, (facts) => {
        const said = sayings(facts);
        expect(said.texts.filter((text) => UNFINISHED.test(text))).toEqual([]);
        expect(said.sentences.filter((text) => text.trim() === '')).toEqual([]);
        expect(said.links.filter((link) => !/^\/app\/[\w./]+\.nl(\?id=\d+(&e=T)?)?$/.test(link))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a check explains the codes that its page lists, and no others', () => {
    const explained = new Map(CHECK_ORDER.map((id) => [id, new Set<string>()]));
    for (const facts of fc.sample(partlyRead, RUNS))
      for (const { check, explains } of findingsOf(facts)) for (const code of explains) explained.get(check)?.add(code);
    const listed = CHECK_ORDER.map((id) => [id, section(pageOf(id), 'Explains').match(/NS\d{4}/g) ?? []] as const);
    expect(listed.map(([id, codes]) => [id, sorted([...new Set(codes)])])).toEqual(
      [...explained].map(([id, codes]) => [id, sorted([...codes])]),
    );
  });
});

describe('the sources', () => {
  it.each(each)('%s: stands in the file that is named after it', (id) => {
    expect(read(`src/TypeScript/diagnosis/checks/${id}.ts`)).toContain(`id: '${id}'`);
  });
});

/** A slot without a name, a value that is none, or the gap that an empty name leaves. */
const UNFINISHED = /\{\w*\}|undefined|\bnull\b|NaN|\[object| {2}/;

/**
 * Names of random accounts come with stray spaces, which are theirs and not ours, and some tokens without a name, which
 * NetSuite never leaves so: it names them after application, user and role. [DOC] bridgehead_4254081947
 */
function tidy(facts: Facts): Facts {
  const one = (name: string) => name.trim().replaceAll(/\s+/g, ' ');
  const named = <T extends Facts['roles'][number] | Facts['entities'][number]>(record: T): T =>
    record.name.known ? { ...record, name: known(one(record.name.value)) } : record;
  return {
    ...facts,
    integrations: facts.integrations.map((record) => ({ ...record, name: one(record.name) })),
    roles: facts.roles.map(named),
    entities: facts.entities.map(named),
  };
}

function findingsOf(facts: Facts): readonly Finding[] {
  const { account, tokens } = diagnose(facts, expensify);
  return [...account, ...tokens.flatMap(({ findings }) => findings)];
}

/** Everything that a report would show of the findings and the plan. */
function sayings(facts: Facts): { texts: string[]; sentences: string[]; links: string[] } {
  const findings = findingsOf(facts);
  const { steps } = plan(facts, expensify, diagnose(facts, expensify));
  const strings = stringsIn([findings, steps]);
  return {
    texts: strings.filter(({ key }) => key !== 'link').map(({ text }) => text),
    sentences: [
      ...findings.flatMap(({ title, message }) => [title, message]),
      ...steps.flatMap(({ title, where, who }) => [title, where, who]),
    ],
    links: strings.filter(({ key }) => key === 'link').map(({ text }) => text),
  };
}

/** Every text inside a value, with the name of the property that holds it. */
function stringsIn(value: unknown, key = ''): { key: string; text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => stringsIn(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => stringsIn(item, name));
}

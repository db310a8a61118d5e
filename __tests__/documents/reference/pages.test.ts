/**
 * The pages about integrations, codes and symptoms hold what the data holds, and the data is what the diagnosis knows. That each
 * page is written as the data says is held by `npm run docs -- --check` (__tests__/emulator/evidence.test.ts).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../../cli/bundle';
import { codeEntries, kindOfCode, pathOf } from '../../../cli/documents/reference/code-pages';
import { FAULT_WORDS } from '../../../cli/documents/reference/fault-words';
import { EMPTY_CODES, NETSUITE_CODES } from '../../../cli/documents/reference/netsuite-codes';
import { OWNED_FOLDERS, referencePages } from '../../../cli/documents/reference/pages';
import { EXAMPLE } from '../../../cli/documents/reference/profile-format';
import { sourceLine } from '../../../cli/documents/reference/sources';
import { SYMPTOMS } from '../../../cli/documents/reference/symptoms';
import { recognise } from '../../../src/TypeScript/diagnosis/symptom/index';
import { REFUSAL_CODES } from '../../../src/TypeScript/netsuite/refusals/codes';
import { LOGIN_DETAILS } from '../../../src/TypeScript/netsuite/refusals/login-details';
import { profileFiles } from '../../../src/TypeScript/profiles/index';
import { parseProfile } from '../../../src/TypeScript/profiles/parse';

const files = [...profileFiles.values()];
const vocabulary = {
  codes: files.flatMap(({ id, errors = [] }) => errors.map(({ code }) => ({ code, profile: id }))),
};
const itemsOf = (text: string) => recognise(text, vocabulary).items;

const pages = referencePages();
const onDisk = new Map(
  [...OWNED_FOLDERS.flatMap((folder) => readdirSync(join(PROJECT, folder)).map((name) => `${folder}/${name}`))]
    .concat('docs/error-index.md')
    .map((path) => [path, readFileSync(join(PROJECT, path), 'utf8')]),
);
const pageOf = (path: string) => onDisk.get(path) ?? '';

describe('the pages', () => {
  it('are there, each for something, and nothing lacks one', () => {
    expect([...onDisk.keys()].sort()).toEqual([...pages.keys()].sort());
    expect(pages.size).toBeGreaterThan(200);
  });

  it('keep apart on a disk that does not tell capitals from small letters', () => {
    const small = [...pages.keys()].map((path) => path.toLowerCase());
    expect(new Set(small).size).toBe(small.length);
  });

  it('have links that lead to files', () => {
    const broken = [...onDisk].flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => join(dirname(path), target))
        .filter((target) => !existsSync(join(PROJECT, target)))
        .map((target) => `${path} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('are all found from the index, in a step or two', () => {
    const linked = new Set(
      ['docs/error-index.md', ...OWNED_FOLDERS.map((folder) => `${folder}/README.md`)].flatMap((path) =>
        [...pageOf(path).matchAll(/\]\((?!https:)([^)]+)\)/g)].map(([, target = '']) => join(dirname(path), target)),
      ),
    );
    expect([...pages.keys()].filter((path) => !linked.has(path) && path !== 'docs/error-index.md')).toEqual([]);
  });

  it('are linked from the pages that people read first', () => {
    for (const path of ['docs/checks/README.md', 'docs/integrators.md', 'docs/errors.md']) {
      expect(readFileSync(join(PROJECT, path), 'utf8')).toContain('error-index.md)');
    }
  });

  it('have no place that the data left open', () => {
    const open = [...onDisk].filter(([, text]) => /undefined|\[object|NaN|\n\n\n/.test(text)).map(([path]) => path);
    expect(open).toEqual([]);
  });
});

describe('the page of an integration', () => {
  it.each(files.map((file) => [file.id, file] as const))('%s says all that its profile says', (id, file) => {
    const page = pageOf(`docs/profiles/${id}.md`);
    const said = [
      ...file.recognise.integrationNames,
      ...(file.recognise.roleNames ?? []),
      ...file.requirements.flatMap(({ anyOf, source = '' }) => [...anyOf, source]),
      ...(file.advised ?? []).map(({ permission }) => permission),
      ...(file.features ?? []).flatMap(({ source = '' }) => source),
      ...(file.errors ?? []).map(({ code }) => pathOf(code).replace('docs', '..')),
      ...(file.unmatched ?? []).map(({ name }) => name),
      ...(file.afterwards ?? []).map(({ title }) => title),
      ...(file.questions ?? []).map(({ question }) => question),
      file.source ?? '',
      file.readOn ?? '',
    ];
    expect(said.filter((text) => !page.includes(text))).toEqual([]);
    const doubts = file.requirements.flatMap(({ doubt }) => doubt ?? []);
    expect(doubts.length === 0 || page.includes('What is not certain')).toBe(true);
  });
});

describe('the page of a code', () => {
  it('is there for every code of every integration, with what it means', () => {
    const lacking = files.flatMap(({ errors = [] }) =>
      errors.filter(({ code, source = '' }) => !pageOf(pathOf(code)).includes(source) || !onDisk.has(pathOf(code))),
    );
    expect(lacking).toEqual([]);
    expect(codeEntries().filter(({ owner }) => owner === 'integration').length).toBeGreaterThan(70);
  });

  it.each(NETSUITE_CODES.map(({ code }) => code))('%s is recognised as what its page says', (code) => {
    const kind = kindOfCode(code);
    expect(kind).toBeDefined();
    // Where an integration lists it too, NetSuite's meaning stays.
    expect(itemsOf(`The call ended with ${code}.`).map((item) => item.kind)).toContain(kind);
    if (kind !== undefined) expect(pageOf(pathOf(code))).toContain(FAULT_WORDS[kind].means);
  });

  it.each(Object.entries(LOGIN_DETAILS))('%s of the Login Audit Trail is recognised as %s', (detail, kind) => {
    expect(itemsOf(detail).map((item) => item.kind)).toEqual([kind]);
    expect(pageOf(pathOf(detail))).toContain(FAULT_WORDS[kind].means);
  });

  it('is there for every rule of the list of refusals', () => {
    const codes = NETSUITE_CODES.map(({ code }) => code);
    const decided = (code: string) => REFUSAL_CODES.find(({ pattern }) => pattern.test(code));
    expect(REFUSAL_CODES.filter((rule) => !codes.some((code) => decided(code) === rule))).toEqual([]);
  });

  it.each(EMPTY_CODES.map(({ code }) => code))('%s says nothing by itself', (code) => {
    expect(itemsOf(code)).toEqual([]);
    expect(kindOfCode(code)).toBeUndefined();
  });

  it.each(
    [...NETSUITE_CODES, ...EMPTY_CODES].flatMap(({ code, sentences }) =>
      sentences.map((text) => [code, text] as const),
    ),
  )('of %s has sentences that are recognised: %s', (code, text) => {
    expect(itemsOf(text)).not.toEqual([]);
    expect(pageOf(pathOf(code))).toContain(text);
  });
});

describe('the page of a symptom', () => {
  const samples = SYMPTOMS.flatMap(({ slug, samples: own }) => own.map((sample) => ({ slug, ...sample })));

  it.each(samples)('$slug has "$text", which is recognised as $kind', ({ text, kind, permission }) => {
    const found = itemsOf(text).filter((item) => item.kind === kind);
    expect(found).not.toEqual([]);
    if (permission !== undefined) expect(found.map((item) => item.permission)).toEqual([permission]);
  });

  it.each(SYMPTOMS)('$slug names codes and pages that there are', ({ codes = [], related = [] }) => {
    expect(codes.filter((code) => !onDisk.has(pathOf(code)))).toEqual([]);
    expect(related.filter((slug) => !SYMPTOMS.some((other) => other.slug === slug))).toEqual([]);
  });

  it('without a text says itself what it means and which checks look at it', () => {
    const silent = SYMPTOMS.filter((symptom) => symptom.samples.length === 0);
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter(({ means, checks, isPermission }) => !means || !checks || !isPermission)).toEqual([]);
  });

  it('has a source for what it says', () => {
    expect(SYMPTOMS.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});

describe('a source', () => {
  it.each([
    [
      '[DOC] section_N326630',
      'Oracle: <https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_N326630.html>',
    ],
    ['[SEEN] github.com/a/b/issues/1 (of SDF)', 'Seen: <https://github.com/a/b/issues/1> (of SDF)'],
    ['[SEEN] help.settle.com 7970946', 'Seen: help.settle.com 7970946'],
    ['ASSUMED: nobody says so', 'Assumed: nobody says so.'],
  ])('%s is written as %s', (source, line) => {
    expect(sourceLine(source)).toBe(line);
  });

  it('in no known form is refused', () => {
    expect(() => sourceLine('somebody said so')).toThrow('is no source');
  });
});

describe('the example of a profile', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(pageOf('docs/profiles/README.md')) ?? [];

  it('is a profile, without a note, as it stands on the page', () => {
    const { parsed } = parseProfile(json);
    expect(parsed?.notes).toEqual([]);
    expect(parsed?.file).toEqual(EXAMPLE);
  });

  it('is of no integration that there is', () => {
    expect(profileFiles.has(EXAMPLE.id)).toBe(false);
  });
});

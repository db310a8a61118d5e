/**
 * Real error texts get the right answer, in whatever they are wrapped.
 */
import type { RecognisedItem } from '../../../src/TypeScript/diagnosis/symptom';
import { otherwiseFor, recognise } from '../../../src/TypeScript/diagnosis/symptom';
import { CODES, SENTENCES } from '../../client/support/error-texts';
import type { Expected, SeenText } from './support/seen-texts';
import { FEATURES, LOGINS, NAMED, NEGATIVES, NOTHING, RESTRICTIONS, UNNAMED, VENDORS } from './support/seen-texts';
import { permissionCalled } from '../../../src/TypeScript/netsuite/permission-by-name';

const VOCABULARY = {
  codes: ['NS0228', 'NS0565', 'NS0384', 'NS0634', 'NS0938', 'NS0109', 'NS0320'].map((code) => ({
    code,
    profile: 'expensify',
  })),
};
const ALL = [...NAMED, ...VENDORS, ...RESTRICTIONS, ...FEATURES, ...LOGINS, ...UNNAMED, ...NEGATIVES];
const itemsIn = (text: string): readonly RecognisedItem[] => recognise(text, VOCABULARY).items;

/** Of an item, what a row says of it. */
function asExpected(item: RecognisedItem | undefined, row: Expected): Expected | undefined {
  if (item === undefined) return undefined;
  const { checks, logIn, features, permissions } = item.explains;
  const all: Required<Expected> = {
    kind: item.kind,
    code: item.code ?? 'none',
    anyOf: item.anyOf,
    level: item.level,
    higher: permissions.some(({ level }) => level === 'higher'),
    choice: item.choice,
    names: item.names,
    records: item.records,
    segment: item.restriction?.segment ?? null,
    when: item.restriction?.when ?? 'either',
    feature: features.find(({ id }) => id === row.feature)?.id ?? 'none',
    logIn,
    checks: row.checks?.filter((check) => checks.some((one) => one === check)) ?? [],
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => field in row)) as unknown as Expected;
}

describe('what people have shown in public', () => {
  it('is sixty texts and more, each with the place where it was seen', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(60);
    expect(ALL.filter(({ seen }) => seen.length < 10)).toEqual([]);
    expect(NEGATIVES.length).toBeGreaterThanOrEqual(15);
  });

  it.each(ALL.map((row) => [row.text.replace(/\s+/g, ' ').slice(0, 90), row] as const))(
    'has the right answer: %s',
    (_text, { text, items, otherwise }: SeenText) => {
      const found = itemsIn(text);

      expect(items.map((row, at) => asExpected(found[at], row))).toEqual(items);
      expect(found).toHaveLength(items.length);
      expect(otherwiseFor(found).kind).toBe(otherwise);
      expect(otherwiseFor(found).look).not.toBe('');
    },
  );

  it('explains what is no permission by no check', () => {
    const explained = NEGATIVES.filter(({ items }) => items.some(({ checks }) => checks?.length === 0)).flatMap(
      ({ text }) => itemsIn(text).flatMap(({ explains }) => explains.checks),
    );

    expect(explained).toEqual([]);
  });

  it.each(NOTHING)('is nothing where nothing is said: %s', (text) => {
    expect(itemsIn(text)).toEqual([]);
    expect(otherwiseFor([]).kind).toBe('unknown');
  });
});

describe('every sentence that the client knows', () => {
  it.each(SENTENCES.map((row) => [row.name, row] as const))('is recognised: %s', (_name, { text, names = [] }) => {
    const found = itemsIn(text);

    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap((item) => item.names)).toEqual(names);
    expect(found.flatMap(({ anyOf, names: called }) => (called.length === 0 ? [] : anyOf))).toEqual(
      names.flatMap((name) => permissionCalled(name)?.anyOf ?? []),
    );
  });

  it.each(CODES)('and every code that says something: %s', (code, causes) => {
    expect(itemsIn(`The integration says ${code}.`)).toHaveLength(causes.includes('unknown-answer') ? 0 : 1);
  });
});

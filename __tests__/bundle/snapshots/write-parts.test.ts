/** The parts of a sweep: what is written of each, what is listed again, and what that costs. */
import * as record from 'N/record';
import type { Reading, Row } from '../../../src/TypeScript/account/reading';
import { fingerprint } from '../../../src/TypeScript/diagnosis/fingerprint';
import type { PartKind } from '../../../src/TypeScript/snapshots/sweeps/fields';
import { PART_FIELD as FIELD, PART_TYPE } from '../../../src/TypeScript/snapshots/sweeps/fields';
import type { StoredPart } from '../../../src/TypeScript/snapshots/sweeps/sweep-entry';
import type { NewPart } from '../../../src/TypeScript/snapshots/sweeps/write-parts';
import { partsOfSections } from '../../../src/TypeScript/snapshots/sweeps/write-parts';
import { writeParts } from '../support/write-parts';

const KEY = '00000000000000ff';

const part = (text: string, groups = ['a'], kind: PartKind = 'state'): NewPart => ({ kind, groups, text });
const stored = (id: number, { kind, groups, text }: NewPart): StoredPart => ({
  ...{ id, kind, groups, hash: fingerprint(text) },
});

/** What the account has: parts of this sweep from an earlier call, and texts of the last one, by id. */
interface Account {
  readonly before?: readonly Row[];
  readonly texts?: readonly (readonly [number, string])[];
}

interface Written {
  readonly listed: readonly StoredPart[];
  /** The fields of each entry that was made. */
  readonly made: readonly Readonly<Record<string, unknown>>[];
  readonly updates: readonly unknown[];
  /** The ids of each query for texts. */
  readonly looks: readonly (readonly unknown[])[];
}

/** New entries have the ids 101, 102. */
function written(
  parts: readonly NewPart[],
  reusable?: readonly StoredPart[],
  { before = [], texts = [] }: Account = {},
): Written {
  const looks: (readonly unknown[])[] = [];
  const made: Record<string, unknown>[] = [];
  const firstRows: Reading['firstRows'] = (sql, params) => {
    if (!sql.includes('part_text')) return [...before];
    looks.push(params);
    return texts.flatMap(([id, text]) => (params.includes(id) ? [{ id, part_text: text }] : []));
  };
  jest.mocked(record.create).mockImplementation(() => {
    const values: Record<string, unknown> = {};
    made.push(values);
    const id = 100 + made.length;
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      setValue: ({ fieldId, value }: { fieldId: string; value: unknown }) => {
        values[fieldId] = value;
      },
      save: () => id,
    });
  });
  jest.mocked(record.submitFields).mockClear();
  const listed = writeParts({ firstRows }, KEY, parts, reusable);
  return { listed, made, looks, updates: jest.mocked(record.submitFields).mock.calls.flat() };
}

const valuesOf = ({ kind, groups, text }: NewPart, number: number) => ({
  [FIELD.sweep]: KEY,
  [FIELD.kind]: kind,
  [FIELD.group]: groups.length === 1 ? groups[0] : '',
  [FIELD.number]: number,
  [FIELD.hash]: fingerprint(text),
  [FIELD.text]: text,
});

it('sections are put together in parts that name their integrations, each once', () => {
  const sections = ['@a\n1', '@b\n2', '@a\n3', '@c\n4'].map((text) => ({ group: text.charAt(1), text }));

  expect(partsOfSections('soon', sections, 14)).toEqual([
    { kind: 'soon', groups: ['a', 'b'], text: '@a\n1\n@b\n2\n@a\n3' },
    { kind: 'soon', groups: ['c'], text: '@c\n4' },
  ]);
  expect(partsOfSections('state', sections)).toMatchObject([{ kind: 'state', groups: ['a', 'b', 'c'] }]);
  expect(partsOfSections('state', [])).toEqual([]);
});

describe('a new part', () => {
  const ONE = part('@a\n1');
  const MANY = part('@a\n1\n@b\n2', ['a', 'b']);
  const CHANGE = part('[]', [], 'change');

  it('is an entry with its number among those of its kind, and its integration where it is about one', () => {
    const { listed, made } = written([ONE, MANY, CHANGE]);

    expect(made).toEqual([valuesOf(ONE, 1), valuesOf(MANY, 2), valuesOf(CHANGE, 1)]);
    expect(listed).toEqual([stored(101, ONE), stored(102, MANY), stored(103, CHANGE)]);
  });

  it('is written over what an earlier call of the sweep left in its place, and not at all where that is the same', () => {
    const before = [
      { id: 7, kind: 'state', part_number: '1', hash: fingerprint(ONE.text) },
      { id: 8, kind: 'state', part_number: '2', hash: 'other' },
    ];
    const { listed, made, updates } = written([ONE, MANY], [], { before });

    expect([made, listed]).toEqual([[], [stored(7, ONE), stored(8, MANY)]]);
    expect(updates).toMatchObject([{ type: PART_TYPE, id: 8, values: valuesOf(MANY, 2) }]);
  });
});

describe('a part of the last sweep', () => {
  const PARTS = Array.from({ length: 12 }, (_, place) => part(`@a\n${place}`));
  const CHANGES = part('[]', [], 'change');
  const LAST = [...PARTS, CHANGES].map((one, place) => stored(place + 1, one));
  const TEXTS = [...PARTS, CHANGES].map(({ text }, place) => [place + 1, text] as const);

  it('is listed again where it has the same text, and is looked at once, with nine others of its kind', () => {
    const { listed, made, looks } = written([...PARTS, ...PARTS, CHANGES], LAST, { texts: TEXTS });

    expect(made).toEqual([]);
    expect(listed).toEqual([...LAST.slice(0, 12), ...LAST.slice(0, 12), LAST[12]]);
    expect(looks).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [11, 12], [13]]);
  });

  it('is looked at with the others that nobody has seen yet, itself first', () => {
    const [fifth = part('')] = PARTS.slice(4);

    expect(written([fifth], LAST, { texts: TEXTS }).looks).toEqual([[5, 1, 2, 3, 4, 6, 7, 8, 9, 10]]);
  });

  it('is written anew where it is gone, without being looked for twice, and is not taken for one of another kind', () => {
    const [first = part('')] = PARTS;
    const gone = written([first, first], LAST.slice(0, 1));
    expect(gone.looks).toEqual([[1]]);
    expect(gone.made).toEqual([valuesOf(first, 1), valuesOf(first, 2)]);

    const soon = { ...first, kind: 'soon' as const };
    expect(written([soon], LAST, { texts: TEXTS })).toMatchObject({ looks: [], made: [valuesOf(soon, 1)] });
  });
});

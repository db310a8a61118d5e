import fc from 'fast-check';
import { byId, finderIn, putById } from '../../src/TypeScript/diagnosis/by-id';

interface Named {
  readonly id: number;
  readonly name: string;
}

const near = fc.integer({ min: -5, max: 40 });
const far = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
const ids = fc.array(fc.oneof(near, far), { maxLength: 60 });
const named = (list: readonly number[]): Named[] => list.map((id, place) => ({ id, name: `${id} at ${place}` }));

describe('records by id', () => {
  it('are found, the first of several, and none where there is none', () => {
    const list = [
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
      { id: 1, name: 'c' },
    ];

    expect([byId(list, 1)?.name, byId(list, 2)?.name, byId(list, 3)]).toEqual(['a', 'b', undefined]);
  });

  it('are found as they are now, once one was replaced or added', () => {
    const list = [{ id: 1, name: 'a' }];
    expect(byId(list, 2)).toBeUndefined();
    putById(list, { id: 2, name: 'b' });
    putById(list, { id: 1, name: 'c' });

    expect([byId(list, 1)?.name, byId(list, 2)?.name, list.length]).toEqual(['c', 'b', 2]);
  });

  it.each([
    ['one after the other', fc.array(near, { maxLength: 60 })],
    ['far apart', fc.array(far, { maxLength: 60 })],
    ['both', ids],
  ])('finds what a walk through the list finds first, where ids are %s', (_, some) => {
    fc.assert(
      fc.property(some, fc.oneof(near, far), (list, other) => {
        const records = named(list);
        for (const id of [...list, other, 0.5, null]) {
          expect(byId(records, id)).toBe(records.find((one) => one.id === id));
        }
      }),
    );
  });

  it('are looked for once in a list, however often somebody asks', () => {
    let reads = 0;
    const list = Array.from({ length: 50 }, (_, place) => ({
      get id() {
        reads += 1;
        return place + 1;
      },
    }));
    for (let id = 1; id <= 50; id++) byId(list, id);
    expect(reads).toBeLessThanOrEqual(150);
  });

  it('are found the same by whoever asks for many', () => {
    fc.assert(
      fc.property(ids, fc.oneof(near, far), (list, other) => {
        const records = named(list);
        const find = finderIn(records);
        for (const id of [...list, other]) expect(find(id)).toBe(records.find((one) => one.id === id));
      }),
    );
  });

  it('puts a record into the place of the one that has its id, else at the end', () => {
    fc.assert(
      fc.property(ids, ids, (list, put) => {
        const records = named(list);
        const expected = named(list);
        for (const id of put) {
          const record = { id, name: 'new' };
          const place = expected.findIndex((one) => one.id === id);
          if (place < 0) expected.push(record);
          else expected[place] = record;
          putById(records, record);
        }
        expect(records).toEqual(expected);
        for (const id of [...list, ...put]) expect(byId(records, id)).toBe(records.find((one) => one.id === id));
      }),
    );
  });

  it.each<[string, readonly (number | null)[], number]>([
    ['one after the other', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0],
    ['in any order', [5, 1, 10], 0],
    ['from the last to the first', [1003, 1002, 1001], 0],
    ['eight times as many as there are records', [1, 16], 0],
    ['more than that', [1, 17], 2],
    ['far apart', [1, 2_000_000_000], 2],
    ['among records without one', [null, 1001, 1002], 0],
    ['there are none', [], 0],
  ])('ids %s: of %j so many stand in a map, the others in a small table: %i', (_, some, entries) => {
    const set = jest.spyOn(Map.prototype, 'set');
    byId(
      some.map((id) => ({ id })),
      0,
    );
    const { length } = set.mock.calls;
    set.mockRestore();
    expect(length).toBe(entries);
  });

  it('finds no record without an id', () => {
    expect(byId([{ id: null }, { id: -1 }, { id: 1 }], 0)).toBeUndefined();
    const record = { id: null, name: 'nameless' };
    expect([byId([record], null), byId([record], 0)]).toEqual([undefined, undefined]);
  });
});

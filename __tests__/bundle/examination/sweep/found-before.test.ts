/** What the last sweep found of an integration. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import { foundBefore } from '../../../../src/TypeScript/examination/sweep/found-before';
import type { StoredPart, SweepEntry } from '../../../../src/TypeScript/snapshots/sweeps/sweep-entry';
import { aSwept } from '../../../diagnosis/sweep/support/swept';
import { StoredParts } from '../../support/stored-parts';

const [ONE, TWO, THREE] = [aSwept({ id: 501 }), aSwept({ id: 502 }), aSwept({ id: 503, verdict: 'blocked' })];

let stored: StoredParts;
let asked: unknown[][];

beforeEach(() => {
  stored = new StoredParts();
  asked = [];
});

function found(parts: readonly StoredPart[] | null) {
  const firstRows = (_: string, ids: readonly unknown[]) => {
    asked.push([...ids]);
    return stored.rows(ids);
  };
  // Of the entry nothing but its parts is looked at.
  return foundBefore({ ...startReading(), firstRows }, parts === null ? null : ({ parts } as SweepEntry));
}

it('is every credential of all its parts', () => {
  const before = found([
    stored.add('state', [
      ['expensify', [ONE]],
      ['any/7', [TWO]],
    ]),
    stored.add('state', [['expensify', [THREE]]]),
  ]);
  expect(before('expensify')).toEqual([ONE, THREE]);
  expect(before('any/7')).toEqual([TWO]);
});

it('is nothing of an integration that the last sweep did not have', () => {
  expect(found([stored.add('state', [['expensify', [ONE]]])])('any/7')).toEqual([]);
});

it('is nothing where there is no last sweep', () => {
  expect(found(null)('expensify')).toEqual([]);
});

it('is not known of an integration of which a part is not what was written, and is of the others', () => {
  const lost = stored.add('state', [['expensify', [ONE]]]);
  const before = found([lost, stored.add('state', [['expensify', [TWO]]]), stored.add('state', [['any/7', [THREE]]])]);
  stored.tamper(lost, '@expensify\nelse');
  expect(before('expensify')).toBeNull();
  expect(before('any/7')).toEqual([THREE]);
});

it('leaves out the parts that say what will break', () => {
  expect(found([stored.add('soon', [['expensify', [ONE]]])])('expensify')).toEqual([]);
});

it('is read once, when somebody asks first', () => {
  const before = found([stored.add('state', [['expensify', [ONE]]])]);
  expect(asked).toEqual([]);
  before('expensify');
  before('any/7');
  expect(asked).toEqual([[1]]);
});

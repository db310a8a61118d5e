import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as record from 'N/record';
import type { NewChange } from '../../../src/TypeScript/repair/change-log';
import { beginChange, endChange, latestChanges, readChange } from '../../../src/TypeScript/repair/change-log';
import type { Row } from '../support/account';
import { refusal } from '../support/account';
import { access, installRepairable } from '../support/repairable';

const REPAIR: NewChange = {
  employee: 42,
  integration: 'expensify',
  repair: 'remove-global-line:42',
  before: access([1001], { LIST_ACCOUNT: 'NONE' }),
  after: access([1001]),
  why: 'Expensify cannot sync.',
  undoes: null,
};

/** One row of the log, as NetSuite answers it. */
function row(different: Row = {}): Row {
  const text = '{"roles":[1001],"globalPermissions":{}}';
  return {
    ...{ id: 5, state: 'done', employee: 42, employee_name: 'Ana Torres', integration: 'expensify', repair: 'undo' },
    ...{ access_before: text, access_after: text, why: '', outcome: null, by_id: 7, by_name: 'Sam Okafor' },
    ...{ at: '2026-06-01T09:30:00', undoes: null },
    ...different,
  };
}

function deployedFields(): string[] {
  const file = join(__dirname, '..', '..', '..', 'src', 'Objects', 'customrecord_td_change.xml');
  return [...readFileSync(file, 'utf8').matchAll(/<customrecordcustomfield scriptid="(\w+)"/g)].map(
    ([, id]) => id ?? '',
  );
}

describe('an entry', () => {
  it('is begun by whoever runs the script, and read again as it was written', () => {
    installRepairable();
    const id = beginChange(REPAIR);

    expect(readChange(id)).toEqual({
      ...REPAIR,
      id,
      state: 'begun',
      employeeName: 'Ana Torres',
      outcome: '',
      by: { id: 7, name: 'Sam Okafor' },
      at: '2026-06-01T09:30:00',
    });
  });

  it('says which one it undoes, if it does', () => {
    installRepairable();

    expect(readChange(beginChange({ ...REPAIR, repair: 'undo', undoes: 7 }))).toMatchObject({ undoes: 7 });
  });

  it('leaves the field of what it undoes alone where it undoes nothing', () => {
    const { entries } = installRepairable();
    beginChange(REPAIR);

    expect(Object.keys(entries[0] ?? {})).not.toContain('custrecord_td_change_undoes');
  });

  it('is ended with what came of it, and nothing else of it changes', () => {
    installRepairable();
    const id = beginChange(REPAIR);
    const before = readChange(id);
    endChange(id, 'refused', 'INSUFFICIENT_PERMISSION: You may not.');

    expect(readChange(id)).toEqual({ ...before, state: 'refused', outcome: 'INSUFFICIENT_PERMISSION: You may not.' });
  });

  it('costs 6 units to begin, 2 to end, 10 to read', () => {
    const account = installRepairable();
    const cost = (call: () => unknown) => {
      const before = account.units();
      call();
      return account.units() - before;
    };

    expect([
      cost(() => beginChange(REPAIR)),
      cost(() => {
        endChange(1, 'done', '');
      }),
      cost(() => readChange(1)),
      cost(() => latestChanges([42])),
    ]).toEqual([6, 2, 10, 10]);
  });

  it('is of the type that the project deploys, with every field of it and no other', () => {
    const { entries } = installRepairable();
    endChange(beginChange({ ...REPAIR, undoes: 7 }), 'done', '');

    expect(record.create).toHaveBeenCalledWith({ type: 'customrecord_td_change' });
    expect(record.submitFields).toHaveBeenCalledWith(expect.objectContaining({ type: 'customrecord_td_change' }));
    expect(Object.keys(entries[0] ?? {}).toSorted()).toEqual(deployedFields().toSorted());
  });

  it.each(['create', 'submit', 'read'] as const)('is refused where NetSuite refuses: %s', (what) => {
    const { behaviour } = installRepairable();
    const id = beginChange(REPAIR);
    behaviour[what] = refusal();

    expect(() => {
      beginChange(REPAIR);
      endChange(id, 'done', '');
      readChange(id);
    }).toThrow('You do not have permission');
  });
});

describe('what is read of the log', () => {
  const reading = (rows: readonly Row[]) => installRepairable(undefined, { customrecord_td_change: rows });

  it('is asked for with bound ids', () => {
    const { statements } = reading([]);
    readChange(987_654);
    latestChanges([987_654, 987_655]);

    expect(statements.map(({ params }) => params)).toEqual([[987_654], [987_654, 987_655]]);
    expect(statements.filter(({ query }) => query.includes('98765'))).toEqual([]);
  });

  it('is asked for with what undid it', () => {
    const { statements } = reading([]);
    readChange(5);
    latestChanges([42, 43]);
    const from =
      "FROM customrecord_td_change c LEFT JOIN customrecord_td_change u ON u.custrecord_td_change_undoes = c.id AND u.custrecord_td_change_state IN ('done', 'undone')";

    expect(statements.map(({ query }) => query.slice(query.indexOf('FROM customrecord')))).toEqual([
      `${from} WHERE c.id = ?`,
      `${from} WHERE c.custrecord_td_change_employee IN (?, ?) ORDER BY c.id DESC FETCH FIRST 10 ROWS ONLY`,
    ]);
    const columns = statements[0]?.query ?? '';
    expect([...columns.matchAll(/ AS (\w+)/g)].map(([, name]) => name)).toEqual(
      Object.keys(row({ undone_by: null }))
        .filter((name) => name !== 'id' && name !== 'undone_by')
        .toSpliced(-4, 0, 'undone_by'),
    );
  });

  it.each(['begun', 'done', 'refused', 'undone'])('has its state: %s', (state) => {
    reading([row({ state, outcome: 'x' })]);

    expect(readChange(5)).toMatchObject({ state, outcome: 'x' });
  });

  it('is undone where another entry says so, though its own state could not be written', () => {
    reading([row({ state: 'done', outcome: 'x', undone_by: '9' })]);
    expect(readChange(5)).toMatchObject({ state: 'undone', outcome: 'Undone by change 9.' });

    reading([row({ state: 'undone', outcome: 'x', undone_by: 9 })]);
    expect(readChange(5)).toMatchObject({ state: 'undone', outcome: 'x' });
  });

  it('is the newest of two rows about one entry', () => {
    reading([row({ why: 'one' }), row({ why: 'other' })]);

    expect(latestChanges([42]).map(({ id, why }) => [id, why])).toEqual([[5, 'other']]);
  });

  it('is null where there is no such entry, or none that the viewer may see', () => {
    reading([]);

    expect(readChange(5)).toBeNull();
  });

  it('has numbers where NetSuite answers texts', () => {
    reading([row({ id: '5', employee: '42', by_id: '7', undoes: '4' })]);

    expect(readChange(5)).toMatchObject({ id: 5, employee: 42, by: { id: 7 }, undoes: 4 });
  });

  it('is taken for begun where its state is none that we write: nothing is claimed of it', () => {
    reading([row({ state: 'finished' })]);

    expect(readChange(5)).toMatchObject({ state: 'begun' });
  });

  it.each([null, '', '{}', 'none'])('is refused where what was before cannot be told: %p', (access_before) => {
    reading([row({ access_before })]);

    expect(() => readChange(5)).toThrow(SyntaxError);
  });
});

describe('the latest entries', () => {
  it('are those about the employees, the newest first, at most ten', () => {
    installRepairable();
    for (let count = 0; count < 12; count += 1) beginChange(REPAIR);
    beginChange({ ...REPAIR, employee: 43 });
    beginChange({ ...REPAIR, employee: 44 });

    expect(latestChanges([42, 43]).map(({ id }) => id)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  });

  it('are none, and nothing is asked, where there is no employee', () => {
    const { statements } = installRepairable();

    expect(latestChanges([])).toEqual([]);
    expect(statements).toEqual([]);
  });
});

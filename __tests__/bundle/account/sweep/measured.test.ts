/** What a step of the sweep read, what it could not read, and what it cost. */
import { measured } from '../../../../src/TypeScript/account/sweep/measured';
import { install, refusal } from '../../support/account';
import { installCaller } from '../../support/caller';

const REFUSED = { tables: { role: refusal(), employee: [{ id: 42 }] }, records: {} };

it('has the result, the units and the queries of the step alone', () => {
  const { note } = install(REFUSED);
  installCaller({ id: 1, role: 3 });
  note('before', 100);
  const spends: number[] = [];
  const { result, unread, cost } = measured((reading, spent) => {
    spends.push(spent());
    const rows = reading.firstRows('SELECT id FROM employee', []);
    note('load', 5);
    spends.push(spent());
    return rows;
  });

  expect({ result, unread, cost }).toEqual({ result: [{ id: 42 }], unread: [], cost: { units: 15, queries: 1 } });
  expect(spends).toEqual([0, 15]);
});

it.each([
  [0, ['INSUFFICIENT_PERMISSION', 'NOT_ASKED']],
  [1, ['INSUFFICIENT_PERMISSION']],
])('after a refusal asks for nothing that the caller certainly may not view: at level %d', (level, codes) => {
  install(REFUSED);
  installCaller({ id: 1, role: 1001 }, { LIST_EMPLOYEE_RECORD: level });
  const { unread, cost } = measured((reading) => {
    reading.attempt('roles', null, () => reading.firstRows('SELECT id FROM role', []));
    return reading.attempt('employees', null, () => reading.firstRows('SELECT id FROM employee', []));
  });

  expect(unread.map(({ why }) => why.code)).toEqual(codes);
  expect(cost).toEqual({ units: level === 0 ? 10 : 20, queries: level === 0 ? 1 : 2 });
});

/** One query beside the chain: rows, or why there are none. */
import { startReading } from '../../../../src/TypeScript/account/reading';
import { ask } from '../../../../src/TypeScript/account/symptom-readings/ask';
import type { Answer } from '../../support/account';
import { install, refusal } from '../../support/account';

const GRANT = [{ permission: 'LIST_EMPLOYEE', name: 'Lists > Employees', level: 'VIEW' }] as const;

function asked(employee: Answer, more: { readonly params?: readonly number[]; readonly feature?: string } = {}) {
  const { statements } = install({ tables: { employee }, records: {} });
  const answer = ask(startReading(), { sql: 'SELECT id FROM employee', grant: GRANT, row: ({ id }) => id, ...more });
  return { answer, params: statements.map(({ params }) => params) };
}

it('has the rows, and whether there are more than one page of them', () => {
  const full = Array.from({ length: 5000 }, () => ({ id: 1 }));

  expect(asked([{ id: 1 }, { id: 2 }])).toEqual({ answer: { known: true, rows: [1, 2], all: true }, params: [[]] });
  expect(asked(full.slice(1), { params: [7] })).toMatchObject({ answer: { all: true }, params: [[7]] });
  expect(asked(full).answer).toMatchObject({ all: false });
});

it.each<[string, string | undefined, object]>([
  ['INSUFFICIENT_PERMISSION', undefined, { grant: GRANT }],
  ['INVALID_SEARCH_TYPE', 'Departments', { grant: GRANT, feature: 'Departments' }],
  ['SSS_USAGE_LIMIT_EXCEEDED', 'Departments', { grant: [] }],
  ['NOT_UNDERSTOOD', undefined, { grant: [] }],
])('says why there are none, and what would help: %s', (code, feature, more) => {
  const { answer } = asked(refusal(code, 'No.'), feature === undefined ? {} : { feature });

  expect(answer).toStrictEqual({ known: false, code, message: 'No.', ...more });
});

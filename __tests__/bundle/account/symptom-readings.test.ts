/**
 * What is read beside the chain: one query each, and an answer also where NetSuite refuses, hides or answers oddly.
 */
import * as query from 'N/query';
import { readForSymptom } from '../../../src/TypeScript/account/symptom-readings';
import type { SymptomReadingId } from '../../../src/TypeScript/diagnosis/symptom/readings';
import { said } from '../../../src/TypeScript/diagnosis/symptom/readings';
import type { Row } from '../support/account';
import { install, refusal } from '../support/account';

/** Puts rows, or a refusal, behind every statement. */
function answering(rows: readonly Row[] | Error, units = 1000): void {
  install({ tables: {}, records: {}, units });
  const answer = Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
    asMappedResults: () => rows as Row[],
  });
  jest.mocked(query.runSuiteQL).mockImplementation(() => {
    if (rows instanceof Error) throw rows;
    return answer;
  });
}

const words = (id: SymptomReadingId): string => said(readForSymptom(id, []).read).join(' ');

const WITH_A_QUERY: readonly SymptomReadingId[] = [
  'closed-periods',
  'supervisor-expense-limits',
  'invalid-supervisors',
  'inactive-employees',
  'inactive-departments',
  'currencies',
];

it.each(WITH_A_QUERY)('%s: what is refused is unknown, with what to grant', (id) => {
  answering(refusal('INSUFFICIENT_PERMISSION', 'You may not.'));

  expect(words(id)).toMatch(
    /could not be read \(INSUFFICIENT_PERMISSION: You may not\), so it is not known .*\. To read them, grant/,
  );
});

it.each(WITH_A_QUERY)('%s: is one query', (id) => {
  answering([]);

  expect(readForSymptom(id, []).cost.queries).toBe(1);
});

it('a feature costs no query', () => {
  answering([]);

  expect(readForSymptom('subsidiaries-feature', []).cost).toEqual({ units: 0, queries: 0 });
});

it.each<readonly [SymptomReadingId, Row]>([
  ['closed-periods', { id: 1, periodname: 'Jan', ends: '2026-01-31', closed: 'maybe', alllocked: 'F', aplocked: 'F' }],
  ['supervisor-expense-limits', { id: 1, expenselimit: 'much' }],
  ['invalid-supervisors', { id: 1, supervisor: 'Sam' }],
  ['inactive-employees', { id: 'x' }],
  ['inactive-departments', { id: 1, department: 'Sales' }],
  ['currencies', { id: 1, name: 'Euro', symbol: 'EUR', isinactive: 'perhaps' }],
])('%s: an answer in another form is unknown, and no permission is asked for', (id, row) => {
  answering([row]);

  expect(words(id)).toContain('could not be read (NOT_UNDERSTOOD:');
  expect(words(id)).not.toContain('grant');
});

it.each(WITH_A_QUERY)('%s: asks nothing where too few units are left', (id) => {
  answering([], 55);

  expect(words(id)).toContain('could not be read (SSS_USAGE_LIMIT_EXCEEDED:');
  expect(jest.mocked(query.runSuiteQL)).not.toHaveBeenCalled();
});

it('takes amounts as texts and as numbers', () => {
  answering([
    { id: '3', expenselimit: '0.00' },
    { id: 4, expenselimit: 12 },
  ]);

  expect(words('supervisor-expense-limits')).toContain('can approve nothing: employee 3.');
});

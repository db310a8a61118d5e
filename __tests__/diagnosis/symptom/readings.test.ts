/**
 * What was read beside the chain, in sentences: records by kind and id, at most twenty of them, and what is unknown with what to grant.
 */
import type { SymptomAnswer } from '../../../src/TypeScript/diagnosis/symptom';
import { recognise } from '../../../src/TypeScript/diagnosis/symptom';
import type { Answer, SymptomRead } from '../../../src/TypeScript/diagnosis/symptom/readings';
import { readingFor, said, withReading } from '../../../src/TypeScript/diagnosis/symptom/readings';
import { expensify } from '../../support/expensify';

const listed = <Row>(rows: readonly Row[], all = true): Answer<Row> => ({ known: true, rows, all });
const ids = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
const REFUSED: Answer<never> = {
  known: false,
  code: 'SSS_SEARCH_ERROR_OCCURRED',
  message: "Search error occurred: Record 'employee' was not found.",
  grant: [{ permission: 'LIST_EMPLOYEE_RECORD', name: 'Lists > Employee Record', level: 'VIEW' }],
};
const OTHERWISE: SymptomAnswer = {
  recognised: [],
  explainedBy: [],
  otherwise: { kind: 'data', message: 'Before.', look: 'A screen' },
};

describe('what is said', () => {
  it('names up to twenty records', () => {
    expect(said({ id: 'inactive-employees', employees: listed(ids(20)) }).join(' ')).toMatch(
      /^20 employees are inactive: employee 1, .* and employee 20\./,
    );
    expect(said({ id: 'inactive-employees', employees: listed(ids(21)) })[0]).toBe('21 employees are inactive.');
    const placed = ids(23).map(({ id }) => ({ id, department: 5 }));
    expect(said({ id: 'inactive-departments', employees: listed(placed) })[0]).toMatch(
      /^23 active employees have an inactive department: .*employee 20 \(department 5\) and 3 more\.$/,
    );
  });

  it('says "at least" where NetSuite stopped before the end', () => {
    expect(said({ id: 'inactive-employees', employees: listed(ids(5000), false) })[0]).toBe(
      'At least 5,000 employees are inactive.',
    );
  });

  it('puts a limit of zero before the others, and no limit nowhere', () => {
    const supervisors = listed([
      { id: 3, limit: 1000 },
      { id: 2, limit: 0 },
      { id: 1, limit: 50 },
    ]);

    expect(said({ id: 'supervisor-expense-limits', supervisors })).toEqual([
      '1 supervisor has an expense limit of 0 and can approve nothing: employee 2.',
      '2 supervisors have a higher limit, which a report may exceed: employee 1 up to 50.00 and employee 3 up to 1000.00.',
      'Approvers other than the supervisor are not read here.',
    ]);
  });

  it('tells no supervisor from an inactive one', () => {
    const employees = listed([
      { id: 1, supervisor: 9 },
      { id: 2, supervisor: null },
    ]);

    expect(said({ id: 'invalid-supervisors', employees })).toEqual([
      '1 active employee has an inactive supervisor: employee 1 (supervisor 9).',
      '1 active employee has no supervisor: employee 2.',
    ]);
  });

  it('never takes an empty list of periods for open ones', () => {
    expect(said({ id: 'closed-periods', periods: listed([]) })[0]).toBe('NetSuite lists no accounting period.');
  });

  it.each<readonly [SymptomRead, RegExp]>([
    [{ id: 'currencies', multipleCurrencies: null, currencies: listed([]) }, /did not say .* no active currency/],
    [{ id: 'currencies', multipleCurrencies: false, currencies: null }, /is off/],
    [{ id: 'subsidiaries-feature', subsidiaries: null }, /did not say/],
    [{ id: 'subsidiaries-of-roles', roles: listed([]) }, /lists none of the roles/],
  ])('of a feature or a role what is so, or that NetSuite does not say: %j', (read, says) => {
    expect(said(read).join(' ')).toMatch(says);
  });

  it('what was refused is unknown, with what to grant', () => {
    expect(said({ id: 'invalid-supervisors', employees: REFUSED })).toEqual([
      "The supervisors of employees could not be read (SSS_SEARCH_ERROR_OCCURRED: Search error occurred: Record 'employee' was not found), so it is not known whether this is the cause.",
      'To read them, grant the role that asks Lists > Employee Record (View).',
    ]);
  });
});

describe('when something is read', () => {
  const codes = expensify.errors.map(({ code }) => ({ code, profile: expensify.id }));
  const reading = (text: string, answer = OTHERWISE) => readingFor(recognise(text, { codes }), expensify, answer);

  it('the first code that asks for something decides', () => {
    expect(reading('NS0037, NS0995 and NS0320')).toBe('inactive-employees');
    expect(reading('NS0037')).toBeNull();
    expect(reading('nothing that is known')).toBeNull();
  });

  it('a code of another integration asks for nothing, and one in small letters does', () => {
    expect(
      readingFor(recognise('NS0995', { codes: [{ code: 'NS0995', profile: 'bolt' }] }), expensify, OTHERWISE),
    ).toBe(null);
    expect(reading('ns0995')).toBe('inactive-employees');
  });

  it('nothing is where a check explains the text', () => {
    const explained = {
      ...OTHERWISE,
      explainedBy: [{ check: 'role-permission', token: 501 }],
      otherwise: null,
    } as const;

    expect(reading('NS0469', explained)).toBeNull();
    expect(withReading(explained, { id: 'subsidiaries-feature', subsidiaries: true })).toBe(explained);
  });

  it('it stays what it is otherwise, with one message and the same screen', () => {
    expect(withReading(OTHERWISE, { id: 'subsidiaries-feature', subsidiaries: true }).otherwise).toEqual({
      kind: 'data',
      message: 'Before. The feature Subsidiaries (OneWorld) is on. Token Doctor does not read since when.',
      look: 'A screen',
    });
  });
});

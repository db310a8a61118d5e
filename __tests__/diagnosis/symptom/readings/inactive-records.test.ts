/** Which employees are inactive, and which have an inactive department, in sentences. */
import { sayInactiveDepartments } from '../../../../src/TypeScript/diagnosis/symptom/readings/inactive-departments';
import { sayInactiveEmployees } from '../../../../src/TypeScript/diagnosis/symptom/readings/inactive-employees';

const NOT_READ = 'Whether one of them submitted the report is not read here.';
const REFUSED = { known: false, code: 'X', message: 'No.', grant: [] } as const;
const listed = <Row>(...rows: readonly Row[]) => ({ known: true, rows, all: true }) as const;

it('say that there is none', () => {
  expect(sayInactiveEmployees(listed())).toEqual(['NetSuite lists no inactive employee.']);
  expect(sayInactiveDepartments(listed())).toEqual(['No active employee has an inactive department.']);
});

it('say which they are', () => {
  expect(sayInactiveEmployees(listed({ id: 1 }))).toEqual(['1 employee is inactive: employee 1.', NOT_READ]);
  expect(sayInactiveDepartments(listed({ id: 1, department: 5 }))).toEqual([
    '1 active employee has an inactive department: employee 1 (department 5).',
  ]);
});

it('say what was refused', () => {
  expect(sayInactiveEmployees(REFUSED)[0]).toMatch(/^The inactive employees /);
  expect(sayInactiveDepartments(REFUSED)[0]).toMatch(/^The departments of employees /);
});

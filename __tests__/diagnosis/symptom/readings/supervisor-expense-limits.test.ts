/** Which supervisors may approve nothing, or only up to a limit, in sentences. */
import type { LimitedSupervisor } from '../../../../src/TypeScript/diagnosis/symptom/readings/symptom-read';
import { saySupervisorExpenseLimits } from '../../../../src/TypeScript/diagnosis/symptom/readings/supervisor-expense-limits';

const NOT_READ = 'Approvers other than the supervisor are not read here.';
const said = (...rows: readonly LimitedSupervisor[]) => saySupervisorExpenseLimits({ known: true, rows, all: true });

it('says that there is no limit', () => {
  expect(said()).toEqual(['No supervisor of an active employee has an expense limit.', NOT_READ]);
});

it('says who can approve nothing', () => {
  expect(said({ id: 2, limit: 0 }, { id: 1, limit: 0 })).toEqual([
    '2 supervisors have an expense limit of 0 and can approve nothing: employee 1 and employee 2.',
    NOT_READ,
  ]);
});

it('says who has a limit, the lowest first, and those with the same by their ids', () => {
  expect(said({ id: 3, limit: 5 }, { id: 2, limit: 50 }, { id: 1, limit: 50 })).toEqual([
    'No supervisor of an active employee has an expense limit of 0.',
    '3 supervisors have a higher limit, which a report may exceed: employee 3 up to 5.00, employee 1 up to 50.00 and employee 2 up to 50.00.',
    NOT_READ,
  ]);
  expect(said({ id: 3, limit: 5 })[1]).toMatch(/^1 supervisor has a higher limit/);
});

it('says what was refused', () => {
  const [first] = saySupervisorExpenseLimits({ known: false, code: 'X', message: 'No.', grant: [] });
  expect(first).toMatch(/^The expense limits of supervisors /);
});

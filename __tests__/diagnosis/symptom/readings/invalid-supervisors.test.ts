/** Which active employees have an inactive supervisor, and which have none, in sentences. */
import type { BadlySupervised } from '../../../../src/TypeScript/diagnosis/symptom/readings/symptom-read';
import { sayInvalidSupervisors } from '../../../../src/TypeScript/diagnosis/symptom/readings/invalid-supervisors';

const said = (...rows: readonly BadlySupervised[]) => sayInvalidSupervisors({ known: true, rows, all: true });

it('says that each is supervised', () => {
  expect(said()).toEqual(['Each active employee has an active supervisor.']);
});

it('says whose supervisor is inactive', () => {
  expect(said({ id: 1, supervisor: 9 }, { id: 2, supervisor: 9 })).toEqual([
    '2 active employees have an inactive supervisor: employee 1 (supervisor 9) and employee 2 (supervisor 9).',
  ]);
});

it('says who has none', () => {
  expect(said({ id: 1, supervisor: null }, { id: 2, supervisor: null })).toEqual([
    'No active employee has an inactive supervisor.',
    '2 active employees have no supervisor: employee 1 and employee 2.',
  ]);
});

it('says what was refused', () => {
  const [first] = sayInvalidSupervisors({ known: false, code: 'X', message: 'No.', grant: [] });
  expect(first).toMatch(/^The supervisors of employees /);
});

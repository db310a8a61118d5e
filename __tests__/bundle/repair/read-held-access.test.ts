/** What an employee record holds, before a change of it is shown: who cannot read it is told whom to ask. */
import { readHeldAccess } from '../../../src/TypeScript/repair/read-held-access';
import type { FakeRecord } from '../support/account';
import { refusal } from '../support/account';
import { refusalOf } from '../support/repair-actions';
import { EMPLOYEE, installRepairable, OVERRIDDEN } from '../support/repairable';

const saidWhere = (load: (found: FakeRecord) => FakeRecord | Error) => {
  installRepairable().behaviour.load = load;
  const { code, message } = refusalOf(() => readHeldAccess(EMPLOYEE));
  return [code, message];
};

it('is what the record says', () => {
  installRepairable();

  expect(readHeldAccess(EMPLOYEE)).toEqual(OVERRIDDEN);
});

it('is a matter for an Administrator where a permission is missing', () => {
  expect(saidWhere(() => refusal('INSUFFICIENT_PERMISSION', 'You may not view it'))).toEqual([
    'TD_NOT_ALLOWED',
    'The employee record could not be read with your role: You may not view it. Ask an Administrator.',
  ]);
});

it('is a matter for an Administrator where the record came without a list', () => {
  expect(
    saidWhere(({ sublists: { addressbook = [] }, ...found }) => ({ ...found, sublists: { addressbook } })),
  ).toEqual([
    'TD_NOT_ALLOWED',
    'The employee record could not be read with your role: NetSuite returned the record without its sublist roles. Ask an Administrator.',
  ]);
});

it('may be there the next time, where NetSuite failed', () => {
  expect(saidWhere(() => refusal('UNEXPECTED_ERROR', 'Something is wrong.'))).toEqual([
    'TD_NOT_ALLOWED',
    'The employee record could not be read with your role: Something is wrong. Open the report and try again. If it fails again, send this message to an Administrator.',
  ]);
});

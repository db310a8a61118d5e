/** Which accounting periods take no transaction, in sentences. */
import type { AccountingPeriod } from '../../../../src/TypeScript/diagnosis/symptom/readings/symptom-read';
import { sayClosedPeriods } from '../../../../src/TypeScript/diagnosis/symptom/readings/closed-periods';

const period = (id: number, different: Partial<AccountingPeriod> = {}): AccountingPeriod => ({
  ...{ id, name: `Period ${id}`, ends: `2026-0${id}-28`, closed: false, allLocked: false, payablesLocked: false },
  ...different,
});
const [, ...REST] = sayClosedPeriods({ known: true, rows: [period(1)], all: true });
const said = (...rows: readonly AccountingPeriod[]) => sayClosedPeriods({ known: true, rows, all: true });
const ACCEPTS =
  'NetSuite accepts no transaction in a closed period. It accepts one in a locked period only from a role with the permission Override Period Restrictions.';

it('says that none is shut', () => {
  expect(said(period(1), period(2))[0]).toBe('Of 2 accounting periods, none is closed or locked.');
});

it('says how many are shut of how many, those that end last first, and what that means', () => {
  const sentences = said(
    period(1, { closed: true, allLocked: true }),
    period(2, { payablesLocked: true }),
    period(3, { allLocked: true, payablesLocked: true }),
    period(4),
  );
  expect(sentences.slice(0, 2)).toEqual([
    '3 of 4 accounting periods are closed or locked: Period 3 (accounting period 3, to 2026-03-28, locked), Period 2 (accounting period 2, to 2026-02-28, locked for bills and expense reports) and Period 1 (accounting period 1, to 2026-01-28, closed).',
    ACCEPTS,
  ]);
});

it('says it of a single one', () => {
  expect(said(period(1))[0]).toBe('Of 1 accounting period, none is closed or locked.');
  expect(said(period(1, { closed: true }), period(2))[0]).toBe(
    '1 of 2 accounting periods is closed or locked: Period 1 (accounting period 1, to 2026-01-28, closed).',
  );
});

it('says what it does not read', () => {
  expect(REST).toEqual([
    'The accounting preferences, such as whether a date may lie outside the posting period, are not read here.',
  ]);
});

it('says what was refused', () => {
  const [first] = sayClosedPeriods({ known: false, code: 'X', message: 'No.', grant: [] });
  expect(first).toMatch(/^The accounting periods /);
});

/** What a preview shows: the verdict with the change made, other ways of the same fault, and a record that was changed meanwhile. */
import type { EmployeeAccess } from '../../../src/TypeScript/repair/access';
import { previewRepair } from '../../../src/TypeScript/repair/preview-repair';
import { ASSIGN, RAISE, refusalOf, REMOVE, REQUEST } from '../support/repair-actions';
import type { FakeAccount } from '../support/account';
import { refusal } from '../support/account';
import { access, installRepairable, sublistsOf } from '../support/repairable';
import { ALL_FULL, applicationRow, roleRows } from '../support/rows';

const BOTH = access([1002], { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE', LIST_JOB: 'VIEW' });

it.each([
  [ASSIGN, []],
  [REMOVE, [RAISE]],
  [RAISE, [REMOVE]],
])('%s', (id, others) => {
  installRepairable(BOTH);

  expect(previewRepair(REQUEST, id).others.map(({ repair }) => repair.id)).toEqual(others);
});

it('knows the integration records of the report, whose own effect is no matter of others', () => {
  installRepairable();

  expect(previewRepair(REQUEST, REMOVE).onOthers).toMatchObject({ effects: [], checked: 0 });
});

describe('the verdict with the change made', () => {
  const shown = (tables: FakeAccount['tables'], before?: EmployeeAccess) => {
    installRepairable(before, tables);
    const { verdictAfter, doubt } = previewRepair(REQUEST, RAISE);
    return [verdictAfter, doubt !== null];
  };
  /** One of the account's own profiles, which may ask for more, cannot be read. */
  const OPEN = {
    applications: [{ ...applicationRow(7, 'Expensify'), own: 1 }],
    customrecord_td_profile: refusal(),
  };

  it('is ready where nothing else fails, and unknown where the profile is not relied on', () => {
    expect(shown({})).toEqual(['ready', false]);
    expect(shown(OPEN)).toEqual(['unknown', true]);
  });

  it('is blocked where something else fails, whatever the profile', () => {
    const closed = { role: roleRows(ALL_FULL, { isinactive: 'T' }) };
    expect(shown(closed)).toEqual(['blocked', false]);
    expect(shown({ ...OPEN, ...closed })).toEqual(['blocked', false]);
  });
});

describe('where somebody changes the record after the account was read', () => {
  const previewed = (now: EmployeeAccess) => {
    const account = installRepairable();
    let loads = 0;
    account.behaviour.load = (found) => {
      loads += 1;
      return loads === 1 ? found : { ...found, sublists: sublistsOf(now) };
    };
    return { show: () => previewRepair(REQUEST, RAISE), session: account.session };
  };

  it.each(['VIEW', 'FULL'] as const)(
    'nothing is shown as a change from None that is one from another level: %s',
    (level) => {
      const { show, session } = previewed(access([1001, 1002], { LIST_ACCOUNT: level, LIST_JOB: 'VIEW' }));

      expect(refusalOf(show).code).toBe('TD_RECORD_CHANGED');
      expect([...session]).toEqual([]);
    },
  );

  it('nothing is shown where one of the levels is another one', () => {
    const account = installRepairable(access([1001, 1002], { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'NONE' }));
    let loads = 0;
    account.behaviour.load = (found) => {
      loads += 1;
      const now = access([1001, 1002], { LIST_ACCOUNT: 'NONE', LIST_VENDOR: 'FULL' });
      return loads === 1 ? found : { ...found, sublists: sublistsOf(now) };
    };

    expect(refusalOf(() => previewRepair(REQUEST, RAISE)).code).toBe('TD_RECORD_CHANGED');
  });

  it('what the repair does not touch may be another one', () => {
    const { show } = previewed(access([1001], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'FULL' }));

    expect(show().others.map(({ repair }) => repair.id)).toEqual([REMOVE]);
  });
});

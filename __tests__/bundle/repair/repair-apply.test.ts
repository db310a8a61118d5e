import { accessText, sameAccess } from '../../../src/TypeScript/repair/access';
import { applyConfirmation } from '../../../src/TypeScript/repair/apply-confirmation';
import { previewRepair } from '../../../src/TypeScript/repair/preview-repair';
import { previewUndo } from '../../../src/TypeScript/repair/preview-undo';
import { showChange } from '../../../src/TypeScript/repair/show-change';
import { refusal } from '../support/account';
import {
  ASSIGN,
  costOf,
  entry,
  RAISE,
  RAISED,
  refusalOf,
  REMOVE,
  REMOVED,
  repair,
  REQUEST,
  WITHOUT_ROLE,
  writes,
} from '../support/repair-actions';
import { access, EMPLOYEE, installRepairable, OVERRIDDEN, sublistsOf } from '../support/repairable';

describe('a change that was confirmed', () => {
  it.each([
    ['removes the line', OVERRIDDEN, REMOVE, REMOVED],
    ['raises the line', OVERRIDDEN, RAISE, RAISED],
    ['assigns the role', WITHOUT_ROLE, ASSIGN, REMOVED],
  ])('is made as it was shown: %s', (_, before, id, after) => {
    const account = installRepairable(before);
    const change = repair(id);

    expect(sameAccess(account.held(), after)).toBe(true);
    expect(entry(change)).toMatchObject({ state: 'done', employee: EMPLOYEE, repair: id, undoes: null });
  });

  it('ends in the verdict that was promised', () => {
    installRepairable();
    const { nonce, preview } = previewRepair(REQUEST, REMOVE);

    expect(showChange(applyConfirmation(nonce).change, REQUEST).examined?.diagnosis.verdict).toBe(
      preview.diagnosisAfter.verdict,
    );
  });

  it('is written down with what was before, what is after, why, and by whom', () => {
    const account = installRepairable();
    const written = entry(repair());

    expect(written).toMatchObject({ integration: 'expensify', by: { id: account.user.id } });
    expect([accessText(written.before), accessText(written.after)]).toEqual([OVERRIDDEN, REMOVED].map(accessText));
    expect(written.why).toMatch(/Expensify cannot sync.*Ana Torres/);
  });

  it('is written down before the record is touched, and again once the record was read again: 28 units', () => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);

    expect(costOf(account, () => applyConfirmation(nonce))).toEqual({
      calls: [
        'create customrecord_td_change',
        'save customrecord_td_change',
        'load employee/42',
        'save employee/42',
        'load employee/42',
        'submit customrecord_td_change/1',
      ],
      units: 6 + 20 + 2,
    });
  });

  it('stands as begun in the log while the record is saved', () => {
    const account = installRepairable();
    let state: unknown;
    account.behaviour.save = (take, edited) => {
      state = account.entries[0]?.custrecord_td_change_state;
      take(edited);
    };
    repair();

    expect(state).toBe('begun');
  });

  it('is made once, however often it is confirmed', () => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    applyConfirmation(nonce);
    account.hold(OVERRIDDEN);

    expect(refusalOf(() => applyConfirmation(nonce)).code).toBe('TD_CONFIRMATION_EXPIRED');
    expect(account.held()).toEqual(OVERRIDDEN);
    expect(account.entries).toHaveLength(1);
  });

  it.each([
    ['by another user', { id: 8, role: 3 }],
    ['in another role', { id: 7, role: 1001 }],
  ])('is not made %s', (_, other) => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    Object.assign(account.user, other);

    expect(refusalOf(() => applyConfirmation(nonce)).code).toBe('TD_CONFIRMATION_EXPIRED');
    expect(writes(account)).toEqual([]);
  });

  it.each(['', 'x', '6f1e8b1a-0c2d-4e3f-8a9b-ffffffffffff'])('is not made under a name that is none: %j', (nonce) => {
    const account = installRepairable();
    previewRepair(REQUEST, REMOVE);

    expect(refusalOf(() => applyConfirmation(nonce)).code).toBe('TD_CONFIRMATION_EXPIRED');
    expect(account.session.size).toBe(1);
    expect(writes(account)).toEqual([]);
  });
});

describe('nothing is saved on the employee', () => {
  it('where the log cannot be written: not even begun', () => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    account.behaviour.create = refusal('INSUFFICIENT_PERMISSION', 'You need Token Doctor Change.');

    expect(refusalOf(() => applyConfirmation(nonce))).toMatchObject({
      code: 'TD_NO_CHANGE_RECORD',
      message: expect.stringMatching(/^Nothing was changed:.*INSUFFICIENT_PERMISSION: You need/) as string,
    });
    expect(writes(account)).toEqual(['create customrecord_td_change']);
    expect(account.held()).toEqual(OVERRIDDEN);
  });

  it('where the record was changed since the preview: refused, in the log too', () => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    const now = access([1001], { LIST_ACCOUNT: 'NONE' });
    account.hold(now);

    expect(entry(applyConfirmation(nonce).change)).toMatchObject({
      state: 'refused',
      outcome: 'The employee record has changed since the preview.',
    });
    expect(account.held()).toEqual(now);
  });

  it.each(['roles', 'empperms'])('where the record comes without its sublist %s by then', (hidden) => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    account.behaviour.load = ({ sublists, ...found }) => ({
      ...found,
      sublists: Object.fromEntries(Object.entries(sublists).filter(([id]) => id !== hidden)),
    });
    applyConfirmation(nonce);
    account.behaviour.load = undefined;

    expect(entry(1)).toMatchObject({
      state: 'refused',
      outcome: `NetSuite returned the record without its sublist ${hidden}.`,
    });
    expect(account.held()).toEqual(OVERRIDDEN);
  });

  it.each([
    refusal('INSUFFICIENT_PERMISSION', 'Only an Administrator may.'),
    refusal('RCRD_HAS_BEEN_CHANGED', 'Record has been changed'),
    new TypeError('x is not a function'),
  ])('where NetSuite refuses: the log has its words: $message', (thrown) => {
    const account = installRepairable();
    account.behaviour.save = () => {
      throw thrown;
    };
    const change = entry(repair());

    expect(change.state).toBe('refused');
    expect(change.outcome).toContain(thrown.message);
    expect(account.held()).toEqual(OVERRIDDEN);
  });
});

describe('where it is not certain what came of it, the entry stays begun', () => {
  it('with the message, where NetSuite keeps something else', () => {
    const account = installRepairable();
    const kept = access([1001, 1002], { LIST_JOB: 'VIEW', TRAN_X: 'FULL' });
    account.behaviour.save = (take) => {
      take(sublistsOf(kept));
    };

    expect(showChange(repair(), REQUEST)).toMatchObject({
      change: { state: 'begun', outcome: 'NetSuite accepted the change, but the record now holds something else.' },
      held: kept,
    });
  });

  it('with the message, where the save fails and the record has changed all the same', () => {
    const account = installRepairable();
    account.behaviour.save = (take, edited) => {
      take(edited);
      throw refusal('SSS_TIME_LIMIT_EXCEEDED', 'Script Execution Time Exceeded.');
    };
    const shown = showChange(repair(), REQUEST);

    expect(shown).toMatchObject({ change: { state: 'begun' }, held: REMOVED });
    expect(shown.change.outcome).toContain('SSS_TIME_LIMIT_EXCEEDED: Script Execution Time Exceeded.');
  });

  it('with the message, where the record cannot be read again', () => {
    const account = installRepairable();
    account.behaviour.save = (take, edited) => {
      take(edited);
      account.behaviour.load = () => refusal('UNEXPECTED_ERROR', 'Try again.');
    };
    const change = repair();
    account.behaviour.load = undefined;

    expect(entry(change)).toMatchObject({ state: 'begun', outcome: expect.stringContaining('Try again.') as string });
  });

  it('where the entry cannot be ended: the change is made, and shown', () => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    account.behaviour.submit = refusal();

    expect(showChange(applyConfirmation(nonce).change, REQUEST)).toMatchObject({
      change: { state: 'begun' },
      held: REMOVED,
    });
  });

  it('where the script dies in between', () => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    // A script that NetSuite ends does not come back from the call, nor does it make another one.
    account.behaviour.save = (take, edited) => {
      take(edited);
      account.behaviour.submit = refusal('SSS_USAGE_LIMIT_EXCEEDED');
      throw refusal('SSS_USAGE_LIMIT_EXCEEDED');
    };
    applyConfirmation(nonce);

    expect(entry(1)).toMatchObject({ state: 'begun', outcome: '' });
  });

  it('and cannot be undone from the page', () => {
    const account = installRepairable();
    account.behaviour.save = (take) => {
      take(sublistsOf(RAISED));
    };
    const change = repair();

    expect(refusalOf(() => previewUndo(change))).toMatchObject({
      code: 'TD_CANNOT_UNDO',
      message: expect.stringContaining('cannot tell whether') as string,
    });
  });
});

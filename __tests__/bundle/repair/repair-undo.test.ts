import { accessText } from '../../../src/TypeScript/repair/access';
import { applyConfirmation } from '../../../src/TypeScript/repair/apply-confirmation';
import { changesAbout } from '../../../src/TypeScript/repair/logged-changes';
import { previewUndo } from '../../../src/TypeScript/repair/preview-undo';
import { refusal } from '../support/account';
import {
  ASSIGN,
  costOf,
  entry,
  RAISE,
  refusalOf,
  REMOVE,
  REMOVED,
  repair,
  undo,
  WITHOUT_ROLE,
} from '../support/repair-actions';
import { access, installRepairable, OVERRIDDEN } from '../support/repairable';

describe('taking a change back', () => {
  it.each([
    ['a removed line', OVERRIDDEN, REMOVE],
    ['a raised line', OVERRIDDEN, RAISE],
    ['an assigned role', WITHOUT_ROLE, ASSIGN],
  ])('makes the record exactly what it was: %s', (_, before, id) => {
    const account = installRepairable(before);
    const change = repair(id);
    const back = undo(change);

    expect(accessText(account.held())).toBe(accessText(before));
    expect(entry(change)).toMatchObject({ state: 'undone', outcome: `Undone by change ${back}.` });
    expect(entry(back)).toMatchObject({ state: 'done', repair: 'undo', undoes: change });
  });

  it('shows the change and what going back does to each role', () => {
    installRepairable();
    const change = repair();

    expect(previewUndo(change)).toMatchObject({
      change: { id: change, state: 'done' },
      effects: [
        { role: { id: 1001 }, from: 'FULL', to: 'NONE' },
        { role: { id: 1002 }, from: 'EDIT', to: 'NONE' },
      ],
    });
  });

  it('marks the change as undone only once the record holds what it held before: 30 units', () => {
    const account = installRepairable();
    const { nonce } = previewUndo(repair());

    expect(costOf(account, () => applyConfirmation(nonce))).toEqual({
      calls: [
        'create customrecord_td_change',
        'save customrecord_td_change',
        'load employee/42',
        'save employee/42',
        'load employee/42',
        'submit customrecord_td_change/2',
        'submit customrecord_td_change/1',
      ],
      units: 6 + 20 + 2 + 2,
    });
  });

  it.each([
    ['the line is back', OVERRIDDEN],
    ['another line came', access([1001, 1002], { LIST_JOB: 'VIEW', TRAN_X: 'FULL' })],
    ['another line went', access([1001, 1002])],
    ['a role went', access([1001], { LIST_JOB: 'VIEW' })],
  ])('is refused unless the record holds exactly what the change left: %s', (_, now) => {
    const account = installRepairable();
    const change = repair();
    account.hold(now);

    expect(refusalOf(() => previewUndo(change)).code).toBe('TD_RECORD_CHANGED');
    expect(account.held()).toEqual(now);
    expect(entry(change).state).toBe('done');
  });

  it('is refused once it was shown and the record has changed since: the change stands', () => {
    const account = installRepairable();
    const change = repair();
    const { nonce } = previewUndo(change);
    account.hold(access([1001]));
    const back = applyConfirmation(nonce).change;

    expect([entry(change).state, entry(back).state]).toEqual(['done', 'refused']);
    expect(account.held()).toEqual(access([1001]));
  });

  it('is refused a second time', () => {
    installRepairable();
    const change = repair();
    undo(change);

    expect(refusalOf(() => previewUndo(change))).toMatchObject({
      code: 'TD_CANNOT_UNDO',
      message: `Change ${change} was undone already.`,
    });
  });

  it('is refused a second time, where both were shown before the first was made', () => {
    const account = installRepairable();
    const change = repair();
    const [first, second] = [previewUndo(change), previewUndo(change)];
    applyConfirmation(first.nonce);
    const again = applyConfirmation(second.nonce).change;

    expect(entry(again).state).toBe('refused');
    expect(account.held()).toEqual(OVERRIDDEN);
  });

  it('is refused where the change was', () => {
    const account = installRepairable();
    account.behaviour.save = () => {
      throw refusal();
    };

    expect(refusalOf(() => previewUndo(repair())).code).toBe('TD_CANNOT_UNDO');
  });

  it('leaves the change as it stands where NetSuite refuses', () => {
    const account = installRepairable();
    const change = repair();
    account.behaviour.save = () => {
      throw refusal();
    };
    const back = undo(change);

    expect([entry(change).state, entry(back).state]).toEqual(['done', 'refused']);
    expect(account.held()).toEqual(REMOVED);
  });

  it('is known from the entry that took it back, where that could not be written into the change', () => {
    const account = installRepairable();
    const change = repair();
    const { nonce } = previewUndo(change);
    account.behaviour.submitOf = (id) => (id === change ? refusal() : undefined);
    const back = applyConfirmation(nonce).change;

    expect(account.entries[change - 1]?.custrecord_td_change_state).toBe('done');
    expect(entry(change)).toMatchObject({ state: 'undone', outcome: `Undone by change ${back}.` });
    expect(changesAbout([42])?.map(({ state }) => state)).toEqual(['done', 'undone']);
    expect(refusalOf(() => previewUndo(change)).message).toBe(`Change ${change} was undone already.`);
  });

  it('is not known from an entry that was refused, or is not known to be done', () => {
    const account = installRepairable();
    const change = repair();
    account.behaviour.save = () => {
      throw refusal();
    };
    undo(change);

    expect(entry(change).state).toBe('done');
  });

  it('can be undone itself', () => {
    const account = installRepairable();
    const back = undo(repair());
    const again = undo(back);

    expect(account.held()).toEqual(REMOVED);
    expect([entry(back).state, entry(again).state]).toEqual(['undone', 'done']);
  });
});

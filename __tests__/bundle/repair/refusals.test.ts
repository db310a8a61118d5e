/** Why the page does not do what it was asked to do: each refusal says what to do. */
import { applyConfirmation } from '../../../src/TypeScript/repair/apply-confirmation';
import { changeById, changesAbout } from '../../../src/TypeScript/repair/logged-changes';
import { previewRepair } from '../../../src/TypeScript/repair/preview-repair';
import { previewUndo } from '../../../src/TypeScript/repair/preview-undo';
import { isForbidden, recordChanged, sentenceOf } from '../../../src/TypeScript/repair/refusals';
import { refusal } from '../support/account';
import { refusalOf, REMOVE, REMOVED, repair, REQUEST, undo } from '../support/repair-actions';
import { access, installRepairable } from '../support/repairable';

const said = (act: () => unknown) => {
  const { code, message, name } = refusalOf(act);
  return [code, message, name];
};
const refused = (code: string, message: string) => [code, message, code];

it('what is not there to fix is refused', () => {
  installRepairable();

  expect(said(() => previewRepair(REQUEST, 'remove-global-line:43'))).toEqual(
    refused(
      'TD_NOTHING_TO_FIX',
      'There is nothing left to fix here: somebody may have fixed it already. Look at the report again.',
    ),
  );
});

it('a record that holds something else than the report read is refused', () => {
  const account = installRepairable();
  account.behaviour.load = ({ sublists, ...found }) => ({ ...found, sublists: { ...sublists, empperms: [] } });

  expect(said(() => previewRepair(REQUEST, REMOVE))[0]).toMatch(/^TD_(RECORD_CHANGED|NOTHING_TO_FIX)$/);
  expect([recordChanged().code, recordChanged().message]).toEqual([
    'TD_RECORD_CHANGED',
    'The employee record has changed since then, so this would not do what the page showed. Nothing was changed; look at the report again.',
  ]);
});

it('a confirmation that nobody was shown, or that was used, is refused', () => {
  installRepairable();

  expect(said(() => applyConfirmation('6f1e8b1a-0c2d-4e3f-8a9b-000000000009'))).toEqual(
    refused(
      'TD_CONFIRMATION_EXPIRED',
      'This confirmation was used already, or belongs to another login. Nothing was changed; open the preview again.',
    ),
  );
});

describe('a change that cannot be written to the log first', () => {
  const withLog = (thrown: Error) => {
    const account = installRepairable();
    const { nonce } = previewRepair(REQUEST, REMOVE);
    account.behaviour.create = thrown;
    return said(() => applyConfirmation(nonce));
  };
  const NOT_LOGGED = 'Nothing was changed: the change could not be written to the log first';

  it('is refused with the permission that it takes', () => {
    expect(withLog(refusal('INSUFFICIENT_PERMISSION', 'No.'))).toEqual(
      refused(
        'TD_NO_CHANGE_RECORD',
        `${NOT_LOGGED} (INSUFFICIENT_PERMISSION: No.). Ask an Administrator to add your role to the permissions of the record type Token Doctor Change.`,
      ),
    );
  });

  it('or is to be tried again', () => {
    expect(withLog(refusal('UNEXPECTED_ERROR', 'No.'))).toEqual(
      refused(
        'TD_NO_CHANGE_RECORD',
        `${NOT_LOGGED} (UNEXPECTED_ERROR: No.). Open the report and try again. If it fails again, send this message to an Administrator.`,
      ),
    );
  });
});

it('what came of a change is told with the integration', () => {
  installRepairable();

  expect(applyConfirmation(previewRepair(REQUEST, REMOVE).nonce)).toEqual({
    change: 1,
    state: 'done',
    outcome: 'The record was read again: NetSuite holds the change.',
    integration: 'expensify',
  });
});

it('what may have come of a change is told as begun, in the log as well', () => {
  const account = installRepairable();
  account.behaviour.save = (take, edited) => {
    take(edited);
    throw refusal('UNEXPECTED_ERROR', 'No.');
  };

  expect(applyConfirmation(previewRepair(REQUEST, REMOVE).nonce)).toEqual({
    change: 1,
    state: 'begun',
    outcome: 'UNEXPECTED_ERROR: No. The record was changed even so.',
    integration: 'expensify',
  });
  expect(account.entries[0]?.custrecord_td_change_state).toBe('begun');
});

describe('a change that cannot be undone', () => {
  it('is refused where NetSuite refused it', () => {
    const account = installRepairable();
    account.behaviour.save = () => {
      throw refusal();
    };
    const change = repair();

    expect(said(() => previewUndo(change))).toEqual(
      refused('TD_CANNOT_UNDO', `NetSuite refused change ${change}: there is nothing to undo.`),
    );
  });

  it('is refused where nobody can tell whether it was made', () => {
    const account = installRepairable();
    account.behaviour.submit = refusal();
    const change = repair();

    expect(said(() => previewUndo(change))).toEqual(
      refused(
        'TD_CANNOT_UNDO',
        `We cannot tell whether change ${change} was made, so it cannot be undone here. Compare it with the employee record.`,
      ),
    );
  });

  it('is refused where it was undone', () => {
    installRepairable();
    const change = repair();
    undo(change);

    expect(said(() => previewUndo(change))).toEqual(refused('TD_CANNOT_UNDO', `Change ${change} was undone already.`));
  });

  it('is refused where the record holds something else by now', () => {
    const account = installRepairable();
    const change = repair();
    account.hold(access([1001]));

    expect(said(() => previewUndo(change))[0]).toBe('TD_RECORD_CHANGED');
  });
});

it('an undo is logged with what it undoes, and why', () => {
  const account = installRepairable();
  const change = repair();
  expect(account.held()).toEqual(REMOVED);
  const entry = undo(change);

  expect(changeById(entry)).toMatchObject({ repair: 'undo', undoes: change, why: `Undoes change ${change}.` });
  expect(changeById(change)).toMatchObject({ state: 'undone', outcome: `Undone by change ${entry}.` });
  // As the list of entries in NetSuite shows it.
  expect(account.entries[change - 1]?.custrecord_td_change_state).toBe('undone');
});

describe('the log', () => {
  it('has no entry that is not there', () => {
    installRepairable();

    expect(said(() => changeById(9))).toEqual(
      refused('TD_CHANGE_NOT_FOUND', 'There is no change 9 that your role may see.'),
    );
  });

  it('may not be readable: then a list is not shown', () => {
    installRepairable().behaviour.read = refusal('INSUFFICIENT_PERMISSION', 'You may not');

    expect(said(() => changeById(9))).toEqual(
      refused('TD_CHANGE_NOT_FOUND', 'The log of changes could not be read: You may not.'),
    );
    expect(changesAbout([42])).toBeNull();
  });
});

it('NetSuite’s words are a sentence, and some of them are about a permission', () => {
  expect([sentenceOf(new Error('No.')), sentenceOf(new Error('No'))]).toEqual(['No.', 'No.']);
  expect([isForbidden(refusal()), isForbidden(refusal('UNEXPECTED_ERROR'))]).toEqual([true, false]);
});

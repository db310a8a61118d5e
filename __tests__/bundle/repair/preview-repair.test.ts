/** Of a record with two faults, the other ways of a repair are those of the same fault alone. */
import { previewRepair } from '../../../src/TypeScript/repair/preview-repair';
import { ASSIGN, RAISE, REMOVE, REQUEST } from '../support/repair-actions';
import { access, installRepairable, sublistsOf } from '../support/repairable';

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

it('does not offer another way that somebody has taken since the account was read', () => {
  const account = installRepairable();
  let loads = 0;
  account.behaviour.load = (found) => {
    loads += 1;
    return loads === 1 ? found : { ...found, sublists: sublistsOf(access([1001, 1002], { LIST_ACCOUNT: 'VIEW' })) };
  };

  expect(previewRepair(REQUEST, REMOVE).others).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepairRefusalCode } from '../../../src/TypeScript/repair/refusals';
import { changesAbout } from '../../../src/TypeScript/repair/logged-changes';
import { previewRepair } from '../../../src/TypeScript/repair/preview-repair';
import { previewUndo } from '../../../src/TypeScript/repair/preview-undo';
import { showChange } from '../../../src/TypeScript/repair/show-change';
import { BadRequest } from '../../../src/TypeScript/examination/request';
import { refusal } from '../support/account';
import {
  ASSIGN,
  costOf,
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
import { ALL_FULL, roleRows } from '../support/rows';

describe('a preview', () => {
  it('shows the exact change, what it does to each role, and how the other way compares', () => {
    installRepairable();
    const shown = previewRepair(REQUEST, REMOVE);

    expect(shown).toMatchObject({
      employee: { id: EMPLOYEE, name: 'Ana Torres' },
      preview: { after: REMOVED, diagnosisAfter: { verdict: 'ready' } },
      effects: [
        { role: { id: 1001, name: 'Expensify Integration' }, permission: 'LIST_ACCOUNT', from: 'NONE', to: 'FULL' },
        { role: { id: 1002, name: 'A/P Clerk' }, permission: 'LIST_ACCOUNT', from: 'NONE', to: 'EDIT' },
      ],
      others: [{ repair: { id: RAISE }, effects: 2 }],
    });
  });

  it('shows the other way in the same manner', () => {
    installRepairable();

    expect(previewRepair(REQUEST, RAISE)).toMatchObject({
      preview: { after: RAISED, diagnosisAfter: { verdict: 'ready' } },
      effects: [{ to: 'VIEW' }, { to: 'VIEW' }],
      others: [{ repair: { id: REMOVE } }],
    });
  });

  it('of an assignment has neither effects nor other ways', () => {
    installRepairable(WITHOUT_ROLE);

    expect(previewRepair(REQUEST, ASSIGN)).toMatchObject({
      preview: { after: { roles: [1002, 1001] } },
      effects: [],
      others: [],
    });
  });

  it('does not guess at roles that it could not read', () => {
    installRepairable().behaviour.roleLines = (rows) => rows.filter(({ id }) => id === 1001);

    expect(previewRepair(REQUEST, REMOVE).effects).toMatchObject([
      { role: { id: 1001 }, to: 'FULL' },
      { role: { id: 1002 }, from: 'NONE', to: 'UNKNOWN' },
    ]);
  });

  it('changes nothing', () => {
    const account = installRepairable();
    previewRepair(REQUEST, REMOVE);

    expect(writes(account)).toEqual([]);
    expect(account.held()).toEqual(OVERRIDDEN);
  });

  it('costs one load, one query a way and a reading of the other integrations more than the report', () => {
    const account = installRepairable();

    // The report takes 55 units, all integrations at most 100.
    const { units } = costOf(account, () => previewRepair(REQUEST, REMOVE));
    expect(units).toBeGreaterThan(55 + 5 + 2 * 10);
    expect(units).toBeLessThanOrEqual(55 + 5 + 2 * 10 + 100);
  });

  it.each([
    ['nothing is at fault any more', REMOVED, REMOVE],
    ['the repair is of somebody else', OVERRIDDEN, 'remove-global-line:43'],
    ['there is no such repair', OVERRIDDEN, 'grant-permission:1001'],
    ['the name is nonsense', OVERRIDDEN, '__proto__'],
  ])('is refused where %s', (_, held, id) => {
    const account = installRepairable(held);

    expect(refusalOf(() => previewRepair(REQUEST, id)).code).toBe('TD_NOTHING_TO_FIX');
    expect([...account.session]).toEqual([]);
  });

  it('is refused where a role is short: what a role grants is changed by a person', () => {
    installRepairable(REMOVED, { role: roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0 }) });

    expect(refusalOf(() => previewRepair(REQUEST, 'grant-permission:1001')).code).toBe('TD_NOTHING_TO_FIX');
  });

  it('is refused where the record changes between two looks', () => {
    const account = installRepairable();
    let loads = 0;
    account.behaviour.load = (found) => {
      loads += 1;
      return loads === 1 ? found : { ...found, sublists: sublistsOf(REMOVED) };
    };

    expect(refusalOf(() => previewRepair(REQUEST, REMOVE)).code).toBe('TD_RECORD_CHANGED');
    expect([...account.session]).toEqual([]);
  });

  it.each(['roles', 'empperms'])('is refused where the record comes without its sublist %s to be edited', (hidden) => {
    const account = installRepairable();
    let loads = 0;
    account.behaviour.load = (found) => {
      loads += 1;
      const sublists = Object.fromEntries(Object.entries(found.sublists).filter(([id]) => id !== hidden));
      return loads === 1 ? found : { ...found, sublists };
    };

    expect(refusalOf(() => previewRepair(REQUEST, REMOVE))).toMatchObject({
      code: 'TD_NOT_ALLOWED',
      message: expect.stringContaining(`without its sublist ${hidden}`) as string,
    });
  });

  it('of a token that nobody has is a bad request', () => {
    installRepairable();

    expect(() => previewRepair({ ...REQUEST, token: 999 }, REMOVE)).toThrow(BadRequest);
  });
});

describe('a change of the log', () => {
  it('is refused where there is none, and where the log may not be read', () => {
    const account = installRepairable();
    const change = repair();
    const codes = (id: number) =>
      [() => showChange(id, REQUEST), () => previewUndo(id)].map((act) => refusalOf(act).code);

    expect(codes(change + 1)).toEqual(['TD_CHANGE_NOT_FOUND', 'TD_CHANGE_NOT_FOUND']);
    account.behaviour.read = refusal();
    expect(codes(change)).toEqual(['TD_CHANGE_NOT_FOUND', 'TD_CHANGE_NOT_FOUND']);
  });

  it('is shown with what the record holds now, whatever came since', () => {
    const account = installRepairable();
    const change = repair();
    account.hold(access([3]));

    expect(showChange(change, REQUEST)).toMatchObject({ change: { after: REMOVED }, held: access([3]) });
  });

  it('is shown where the record may not be read: it says that it was made, and what could not be read', () => {
    const account = installRepairable();
    const change = repair();
    account.behaviour.load = () => refusal();

    expect(showChange(change, REQUEST)).toMatchObject({
      change: { state: 'done' },
      held: null,
      missing: { held: 'You do not have permission to view this.' },
    });
    expect(refusalOf(() => previewUndo(change)).code).toBe('TD_NOT_ALLOWED');
  });

  it('is shown where no report can be made', () => {
    installRepairable();
    const change = repair();

    expect(showChange(change, { ...REQUEST, token: 999 })).toMatchObject({
      change: { state: 'done' },
      examined: null,
      missing: { held: null, examined: expect.stringContaining('999') as string },
    });
  });

  it('is listed with the employees it is about; null, not none, where the log may not be read', () => {
    const account = installRepairable();
    const change = repair();

    expect(changesAbout([EMPLOYEE])?.map(({ id }) => id)).toEqual([change]);
    expect(changesAbout([EMPLOYEE + 1])).toEqual([]);
    account.behaviour.read = refusal('INVALID_SEARCH_TYPE');
    expect(changesAbout([EMPLOYEE])).toBeNull();
  });
});

it('refuses with the codes that docs/errors.md lists, no more and no fewer', () => {
  const codes: Readonly<Record<RepairRefusalCode, true>> = {
    TD_NOTHING_TO_FIX: true,
    TD_CONFIRMATION_EXPIRED: true,
    TD_RECORD_CHANGED: true,
    TD_NOT_ALLOWED: true,
    TD_NO_CHANGE_RECORD: true,
    TD_CHANGE_NOT_FOUND: true,
    TD_CANNOT_UNDO: true,
    TD_PROFILE_NOT_FOUND: true,
    TD_MAPPING_NOT_FOUND: true,
    TD_SWEEP_NOT_FOUND: true,
    TD_SWEEP_NOT_STARTED: true,
  };
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'errors.md'), 'utf8');
  const listed = [...page.matchAll(/^- `(TD_\w+)`/gm)].map(([, code]) => code);

  expect(listed.toSorted()).toEqual(Object.keys(codes).toSorted());
});

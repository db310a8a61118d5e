import fc from 'fast-check';
import * as record from 'N/record';
import { readEmployeeAccess, writeEmployeeAccess } from '../../../src/TypeScript/repair/employee-access';
import { NotWritten } from '../../../src/TypeScript/repair/not-written';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS } from '../../../src/TypeScript/netsuite/levels';
import type { EmployeeAccess } from '../../../src/TypeScript/repair/access';
import { accessText, sameAccess } from '../../../src/TypeScript/repair/access';
import type { FakeRecord, Sublists } from '../support/account';
import { refusal } from '../support/account';
import type { Behaviour, Repairable } from '../support/repairable';
import { access, EMPLOYEE, installRepairable, OVERRIDDEN, sublistsOf } from '../support/repairable';

const WANTED = access([1001, 1002], { LIST_JOB: 'VIEW' });

/** A record like the one that was found, with other sublists. */
const withSublists = (different: (sublists: Sublists) => Sublists) => (found: FakeRecord) => ({
  ...found,
  sublists: different(found.sublists),
});

function without(hidden: string): (found: FakeRecord) => FakeRecord {
  return withSublists((sublists) => Object.fromEntries(Object.entries(sublists).filter(([id]) => id !== hidden)));
}

/** The same for every load but the first so many. */
function afterLoads(count: number, load: (found: FakeRecord) => FakeRecord | Error): NonNullable<Behaviour['load']> {
  let loads = 0;
  return (found) => {
    loads += 1;
    return loads > count ? load(found) : found;
  };
}

/** Why the change to what is wanted was not made. */
function whyNotWritten(expected: EmployeeAccess = OVERRIDDEN): NotWritten {
  try {
    writeEmployeeAccess(EMPLOYEE, expected, WANTED);
  } catch (thrown) {
    if (thrown instanceof NotWritten) return thrown;
    throw thrown;
  }
  throw new Error('It was written.');
}

const saves = ({ calls }: Repairable) => calls.filter((call) => call.startsWith('save'));

describe('reading the access of an employee', () => {
  it('gives the roles and the global permissions, 5 units', () => {
    const account = installRepairable();

    expect(readEmployeeAccess(EMPLOYEE)).toEqual(OVERRIDDEN);
    expect(account.calls).toEqual([`load employee/${EMPLOYEE}`]);
    expect(account.units()).toBe(5);
  });

  it('gives none where the sublists are there and empty', () => {
    installRepairable(access([]));

    expect(readEmployeeAccess(EMPLOYEE)).toEqual(access([]));
  });

  it.each(['roles', 'empperms'])(
    'refuses a record that came without its sublist %s: nobody knows what is in it',
    (id) => {
      installRepairable().behaviour.load = without(id);

      expect(() => readEmployeeAccess(EMPLOYEE)).toThrow(`without its sublist ${id}`);
    },
  );

  it('refuses a record whose sublist is named and has no number of lines', () => {
    installRepairable().behaviour.load = (found) => ({ ...found, lineCount: -1 });

    expect(() => readEmployeeAccess(EMPLOYEE)).toThrow(NotWritten);
  });

  it.each<[string, Sublists]>([
    ['a role', { roles: [{ selectedrole: '' }] }],
    ['a permission', { empperms: [{ permkey1: '', permlevel1: '1' }] }],
    ['a level', { empperms: [{ permkey1: 'LIST_ACCOUNT', permlevel1: '' }] }],
  ])('does not guess %s that did not come', (_, lines) => {
    installRepairable().behaviour.load = withSublists((sublists) => ({ ...sublists, ...lines }));

    expect(() => readEmployeeAccess(EMPLOYEE)).toThrow('NetSuite answered ""');
  });

  it('passes on what NetSuite refuses', () => {
    installRepairable().behaviour.load = () => refusal();

    expect(() => readEmployeeAccess(EMPLOYEE)).toThrow('You do not have permission');
  });
});

describe('changing the access of an employee', () => {
  it('makes what is wanted of anything that was expected, and touches nothing else', () => {
    const lines = fc.dictionary(
      fc.constantFrom('LIST_ACCOUNT', 'LIST_JOB', 'TRAN_X'),
      fc.constantFrom<Level>(...LEVELS),
    );
    const anAccess = fc
      .record({ roles: fc.uniqueArray(fc.integer({ min: 1, max: 5 })), lines })
      .map(({ roles, lines: own }) => access(roles, own));
    fc.assert(
      fc.property(anAccess, anAccess, (expected, wanted) => {
        const account = installRepairable(expected);
        let saved: Sublists = {};
        account.behaviour.save = (take, edited) => {
          saved = edited;
          take(edited);
        };

        expect(sameAccess(writeEmployeeAccess(EMPLOYEE, expected, wanted), wanted)).toBe(true);
        expect(accessText(account.held())).toBe(accessText(wanted));
        expect(saved.addressbook).toEqual(sublistsOf(expected).addressbook);
      }),
      { numRuns: 300, seed: 20260109 },
    );
  });

  it('loads, saves and reads again: 20 units', () => {
    const account = installRepairable();
    writeEmployeeAccess(EMPLOYEE, OVERRIDDEN, WANTED);

    expect(account.calls).toEqual(['load employee/42', 'save employee/42', 'load employee/42']);
    expect(account.units()).toBe(20);
    expect(record.submitFields).not.toHaveBeenCalled();
  });

  it('takes the same lines in another order for the same', () => {
    const account = installRepairable(access([1002, 1001], { LIST_JOB: 'VIEW', LIST_ACCOUNT: 'NONE' }));
    writeEmployeeAccess(EMPLOYEE, OVERRIDDEN, WANTED);

    expect(sameAccess(account.held(), WANTED)).toBe(true);
  });
});

describe('a change is not made, and nothing is saved', () => {
  it.each<[string, EmployeeAccess]>([
    ['has lost a role', access([1001], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'VIEW' })],
    ['has one more line', access([1001, 1002], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'VIEW', TRAN_X: 'FULL' })],
    ['has a line at another level', access([1001, 1002], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'FULL' })],
    ['is what is wanted already', WANTED],
  ])('where the record %s', (_, now) => {
    const account = installRepairable(now);

    expect(whyNotWritten()).toMatchObject({ why: 'changed-meanwhile', changedNothing: true, held: now });
    expect(saves(account)).toEqual([]);
  });

  it.each(['roles', 'empperms'])('where the record comes without its sublist %s', (id) => {
    const account = installRepairable();
    account.behaviour.load = without(id);

    expect(whyNotWritten()).toMatchObject({ why: 'sublist-hidden', changedNothing: true });
    expect(saves(account)).toEqual([]);
  });

  it('where NetSuite does not give the record', () => {
    const account = installRepairable();
    account.behaviour.load = () => refusal('INSUFFICIENT_PERMISSION', 'You need Employees.');

    expect(whyNotWritten()).toMatchObject({
      why: 'refused-by-netsuite',
      changedNothing: true,
      message: 'INSUFFICIENT_PERMISSION: You need Employees.',
    });
    expect(saves(account)).toEqual([]);
  });
});

describe('where NetSuite refuses to save', () => {
  it('nothing was changed, as the record says when it is read again', () => {
    const account = installRepairable();
    account.behaviour.save = () => {
      throw refusal('INSUFFICIENT_PERMISSION', 'Only an Administrator may.');
    };

    expect(whyNotWritten()).toMatchObject({
      why: 'refused-by-netsuite',
      changedNothing: true,
      message: 'INSUFFICIENT_PERMISSION: Only an Administrator may.',
    });
    expect(account.calls).toEqual(['load employee/42', 'save employee/42', 'load employee/42']);
    expect(account.held()).toEqual(OVERRIDDEN);
  });

  it('nothing was changed by this, where somebody else was faster', () => {
    const account = installRepairable();
    account.behaviour.save = () => {
      account.hold(access([1001]));
      throw refusal('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
    };

    expect(whyNotWritten()).toMatchObject({ why: 'changed-meanwhile', changedNothing: true });
  });

  it.each<[string, unknown]>([
    ['an error', refusal('SSS_TIME_LIMIT_EXCEEDED', 'Script Execution Time Exceeded.')],
    ['a fault of ours', new TypeError('x is not a function')],
    ['a text', 'out of order'],
    ['nothing at all', undefined],
  ])('and the record was changed all the same, it does not claim otherwise: %s is thrown', (_, thrown) => {
    installRepairable().behaviour.save = (take, edited) => {
      take(edited);
      throw thrown;
    };

    expect(whyNotWritten()).toMatchObject({ why: 'not-known', changedNothing: false, held: WANTED });
  });

  it('and the record cannot be read again, it does not claim to know', () => {
    const account = installRepairable();
    account.behaviour.load = afterLoads(1, () => refusal('UNEXPECTED_ERROR', 'Try again.'));
    account.behaviour.save = () => {
      throw refusal('UNEXPECTED_ERROR', 'Something is wrong.');
    };

    expect(whyNotWritten()).toMatchObject({
      why: 'not-known',
      changedNothing: false,
      held: null,
      message: expect.stringMatching(/Something is wrong\..*could not be read again: Try again\./) as string,
    });
  });
});

describe('where NetSuite saves', () => {
  it('and the record cannot be read again, it says both', () => {
    installRepairable().behaviour.load = afterLoads(1, () => refusal('UNEXPECTED_ERROR', 'Try again.'));

    expect(whyNotWritten().message).toBe(
      'NetSuite accepted the change. The record could not be read again: Try again.',
    );
  });

  it('and keeps something else, it says so, with what is held', () => {
    const kept = access([1001, 1002], { LIST_JOB: 'VIEW', TRAN_X: 'FULL' });
    installRepairable().behaviour.save = (take) => {
      take(sublistsOf(kept));
    };

    expect(whyNotWritten()).toMatchObject({ why: 'not-kept', changedNothing: false, held: kept });
  });

  it.each<[string, (found: FakeRecord) => FakeRecord | Error]>([
    ['is refused', () => refusal()],
    ['comes without a sublist', without('empperms')],
    [
      'comes with a level that is none',
      withSublists((lists) => ({ ...lists, empperms: [{ permkey1: 'X', permlevel1: '9' }] })),
    ],
  ])('and the record %s when it is read again, it does not claim that nothing was changed', (_, load) => {
    const account = installRepairable();
    account.behaviour.load = afterLoads(1, load);

    expect(whyNotWritten()).toMatchObject({ why: 'not-known', changedNothing: false });
    expect(account.held()).toEqual(WANTED);
  });
});

describe('a list that is not understood', () => {
  const line = (permkey1: string, permlevel1: string) => ({ permkey1, permlevel1 });

  it.each<[string, Sublists[string]]>([
    ['Full and None of one permission', [line('LIST_ACCOUNT', '4'), line('LIST_ACCOUNT', '0')]],
    ['None and Full of one permission', [line('LIST_ACCOUNT', '0'), line('LIST_ACCOUNT', '4')]],
    ['a permission in another form', [line('LIST_ACCOUNT', '0'), line('Web Services', '0')]],
  ])('is not written at all: %s', (_, empperms) => {
    const account = installRepairable();
    account.behaviour.load = withSublists((sublists) => ({ ...sublists, empperms }));
    const refused = whyNotWritten();

    expect(refused).toMatchObject({ why: 'not-understood', changedNothing: true });
    expect(saves(account)).toEqual([]);
  });
});

describe('a line or a role that stands twice', () => {
  it.each([
    ['removed', access([1001], {})],
    ['set', access([1001], { LIST_ACCOUNT: 'FULL' })],
  ])('is %s whole', (_, wanted) => {
    const before = access([1001, 1002], { LIST_ACCOUNT: 'NONE' });
    const account = installRepairable(before);
    let isFirst = true;
    account.behaviour.load = (found) => {
      if (!isFirst) return found;
      isFirst = false;
      return withSublists(({ roles = [], empperms = [] }) => ({
        roles: [...roles, ...roles],
        empperms: [...empperms, ...empperms],
      }))(found);
    };

    expect(sameAccess(writeEmployeeAccess(EMPLOYEE, before, wanted), wanted)).toBe(true);
    expect(sameAccess(account.held(), wanted)).toBe(true);
  });
});

it('a role whose id came with blanks around it is removed all the same', () => {
  const before = access([1001, 1002]);
  const account = installRepairable(before);
  account.behaviour.load = withSublists((sublists) => ({
    ...sublists,
    roles: (sublists.roles ?? []).map(({ selectedrole }) => ({ selectedrole: ` ${String(selectedrole)} ` })),
  }));
  writeEmployeeAccess(EMPLOYEE, before, access([1001]));

  expect(account.held()).toEqual(access([1001]));
});

/**
 * An account that keeps what is written to it: the employee 42, the log of changes, the session of whoever looks.
 */
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { LEVELS } from '../../../src/TypeScript/netsuite/levels';
import type { EmployeeAccess } from '../../../src/TypeScript/repair/access';
import type { Asked, FakeAccount, FakeRecord, Row, Statement, Sublists } from './account';
import { install } from './account';
import type { Entry, LogRefusals } from './change-entries';
import { entryRows, installEntries } from './change-entries';
import { ALL_FULL, employeeRow, healthy, roleRows } from './rows';
import type { Viewer } from './session';
import { installViewer } from './session';

export const EMPLOYEE = 42;

export function access(roles: readonly number[], lines: Readonly<Record<string, Level>> = {}): EmployeeAccess {
  return { roles, globalPermissions: lines };
}

/** Ana, whose role grants everything: a global line takes Accounts away, another one does no harm. */
export const OVERRIDDEN = access([1001, 1002], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'VIEW' });

/** Her other role: a clerk's. */
const CLERK: Readonly<Record<string, number>> = { LIST_ACCOUNT: 3 };

/** What NetSuite does out of the ordinary; a test sets it, and may set it again. */
export interface Behaviour extends LogRefusals {
  /** In the place of a save of the employee: it may throw, and what is given to `take` is saved. */
  save?: ((take: (sublists: Sublists) => void, edited: Sublists) => void) | undefined;
  /** How the record of the employee comes. */
  load?: ((found: FakeRecord) => FakeRecord | Error) | undefined;
  /** What is answered about the lines of her roles. */
  roleLines?: (rows: readonly Row[]) => readonly Row[];
}

export interface Repairable extends Asked, Viewer {
  /** What the record of the employee holds. */
  readonly held: () => EmployeeAccess;
  /** Somebody changes the record by hand. */
  readonly hold: (access: EmployeeAccess) => void;
  readonly entries: readonly Entry[];
  readonly behaviour: Behaviour;
}

/** Puts the account behind `N/*`. */
export function installRepairable(before: EmployeeAccess = OVERRIDDEN, tables: FakeAccount['tables'] = {}): Repairable {
  const behaviour: Behaviour = {};
  let sublists = sublistsOf(before);
  let entries: readonly Entry[] = [];
  const save = (edited: Sublists) => {
    const take = (saved: Sublists) => {
      sublists = saved;
    };
    if (behaviour.save) behaviour.save(take, edited);
    else take(edited);
  };
  const account = healthy({
    role: (asked) => roleAnswer(asked, behaviour),
    employee: () => [employeeRow({ rolesforsearch: accessOf(sublists).roles.join(', ') })],
    customrecord_td_change: (asked) => {
      if (behaviour.read) throw behaviour.read;
      return entryRows(entries, asked);
    },
    ...tables,
  });
  const asked = install({
    ...account,
    records: {
      // Looked up at each load, so that a load sees what was saved before.
      get [`employee/${EMPLOYEE}`]() {
        const found = { sublists, save };
        return behaviour.load?.(found) ?? found;
      },
    },
  });
  entries = installEntries(asked, behaviour);
  return {
    ...asked,
    ...installViewer(),
    held: () => accessOf(sublists),
    hold: (held) => {
      sublists = sublistsOf(held);
    },
    entries,
    behaviour,
  };
}

/** As NetSuite gives them: ids and levels as texts. */
export function sublistsOf({ roles, globalPermissions }: EmployeeAccess): Sublists {
  return {
    addressbook: [{ label: 'Home' }],
    roles: roles.map((role) => ({ selectedrole: String(role) })),
    empperms: Object.entries(globalPermissions).map(([permkey1, level]) => ({
      permkey1,
      permlevel1: String(LEVELS.indexOf(level)),
    })),
  };
}

function accessOf({ roles = [], empperms = [] }: Sublists): EmployeeAccess {
  return {
    roles: roles.map(({ selectedrole }) => Number(selectedrole)),
    globalPermissions: Object.fromEntries(
      empperms.map(({ permkey1, permlevel1 }) => [String(permkey1), LEVELS[Number(permlevel1)] ?? 'NONE']),
    ),
  };
}

/** Three statements ask for roles: for the report, for a role's script id, and for all roles of an employee. */
function roleAnswer({ query, params }: Statement, { roleLines = (rows) => rows }: Behaviour): readonly Row[] {
  if (query.startsWith('SELECT scriptid')) return params[0] === 1001 ? [{ scriptid: 'CUSTOMROLE_EXPENSIFY' }] : [];
  if (query.includes('TRIM(UPPER(r.name))')) return roleRows(ALL_FULL);
  const asked = (lines: Readonly<Record<string, Row[string]>>) =>
    Object.fromEntries(Object.entries(lines).filter(([key]) => params.includes(key)));
  return roleLines([
    ...(params.includes(1001) ? roleRows(asked(ALL_FULL)) : []),
    ...(params.includes(1002) ? roleRows(asked(CLERK), { id: 1002, name: 'A/P Clerk' }) : []),
  ]);
}

/** What another administrator may do between two calls of a script. */
import type { EmulatedAccount } from '../../../emulator';
import { REPAIRED } from './account';
import type { Held } from './held';
import type { Changes } from './scenarios';

export interface Writer {
  readonly name: string;
  /** The requests that it may concern. */
  readonly concerns: readonly Changes[];
  readonly write: (account: EmulatedAccount) => void;
  /** Whether the account still holds what was written. */
  readonly isHeld: (held: Held) => boolean;
}

const OTHER = 'LIST_VENDOR';
const ROLE = 1005;
const EVE = 46;
const TOKEN = 502;

function saved({ database }: EmulatedAccount, employee: number): void {
  database.run('UPDATE employee SET hidden_version = hidden_version + 1 WHERE id = ?', [employee]);
}

const accessOf = (held: Held, employee: number) => held.access[String(employee)] ?? '';

/** Of the employee that a change is about: each of the two that the proof changes. */
function aboutEmployee(employee: number): Writer[] {
  return [
    {
      concerns: ['access'],
      name: `a line is added to employee ${employee}`,
      write(account) {
        account.database.run(
          `INSERT INTO employeeempperms (employee, permkey1, permlevel1, name, hidden_line) VALUES (?, ?, 1, 'Vendors', 9)`,
          [employee, OTHER],
        );
        saved(account, employee);
      },
      isHeld: (held) => accessOf(held, employee).includes(`${OTHER} 1`),
    },
    {
      concerns: ['access', 'none', 'mappings'],
      name: `a role is taken from employee ${employee}`,
      write(account) {
        account.database.run('DELETE FROM employeeroles WHERE employee = ? AND role = ?', [employee, ROLE]);
        saved(account, employee);
      },
      isHeld: (held) => !accessOf(held, employee).includes(`role ${ROLE},`),
    },
  ];
}

/** Between calls of other modules nothing is read: somebody who writes there is met at the next of these. */
export function readsOrWrites(call: string): boolean {
  return [
    'query.',
    'record.load',
    'record.Record.save',
    'record.submitFields',
    'record.delete',
    'search.',
    'task.',
  ].some((begin) => call.startsWith(begin));
}

const always = () => true;

export const WRITERS: readonly Writer[] = [
  ...aboutEmployee(REPAIRED),
  ...aboutEmployee(EVE),
  {
    concerns: ['none'],
    name: 'a line of a role is removed',
    write: ({ database }) => {
      database.run('DELETE FROM rolepermissions WHERE role = ? AND permkey = ?', [ROLE, OTHER]);
    },
    isHeld: always,
  },
  {
    concerns: ['none'],
    name: 'a token is revoked',
    write: ({ database }) => {
      database.run(`UPDATE oauthtoken SET brevoked = 'T', drevoked = dcreated WHERE id = ?`, [TOKEN]);
    },
    isHeld: always,
  },
  {
    concerns: ['access'],
    name: 'the log of changes is emptied',
    write: ({ database }) => {
      database.run('DELETE FROM customrecord_td_change');
    },
    isHeld: always,
  },
  {
    concerns: ['profiles'],
    name: 'somebody saves the profile',
    write: (account) => {
      copyEntry(account, 'customrecord_td_profile');
    },
    isHeld: ({ profiles }) => profiles.some(({ id, counts }) => id === OF_OTHERS && counts),
  },
  {
    concerns: ['mappings'],
    name: 'somebody saves the registered credential',
    write: (account) => {
      copyEntry(account, 'customrecord_td_mapping');
    },
    isHeld: ({ mappings }) => mappings.some(({ id, counts }) => id === OF_OTHERS && counts),
  },
];

/** The id of an entry that somebody else saves: above all that a script saves. */
export const OF_OTHERS = 500;

function copyEntry({ database }: EmulatedAccount, type: string): void {
  database.run(
    `UPDATE "${type}" SET isinactive = 'T', hidden_version = hidden_version + 1 WHERE isinactive = 'F' AND id = 1`,
  );
  database.run(`CREATE TEMP TABLE copied AS SELECT * FROM "${type}" WHERE id = 1`);
  database.run(`UPDATE copied SET id = ${OF_OTHERS}, isinactive = 'F'`);
  database.run(`INSERT INTO "${type}" SELECT * FROM copied`);
  database.run('DROP TABLE copied');
}

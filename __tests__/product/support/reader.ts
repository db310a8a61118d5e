/**
 * A caller with few rights, who asks as `--as EMPLOYEE:ROLE` does.
 */
import { askForReport } from '../../../cli/embedded';
import type { Unread } from '../../../src/TypeScript/diagnosis/facts';
import type { Report } from '../../../src/TypeScript/report/contract';
import type { AccountDocument } from '../../reference/answer';
import type { Level } from '../../reference/levels';
import { fitting } from '../../support/fits-schema';
import { serving } from './account';

export type Rights = Readonly<Record<string, Level>>;

/** What the README names as needed to read the whole chain. */
export const TO_READ_EMPLOYEES: Rights = {
  ADMI_MANAGE_OAUTH_TOKENS: 'FULL',
  ADMI_MANAGEROLES: 'FULL',
  ADMI_INTEGRAPP: 'FULL',
  LIST_EMPLOYEE: 'VIEW',
  LIST_EMPLOYEE_RECORD: 'VIEW',
};
/** And where the holder is no employee. */
export const TO_READ_OTHERS: Rights = {
  LIST_FIND: 'VIEW',
  LIST_VENDOR: 'VIEW',
  LIST_PARTNER: 'VIEW',
  LIST_CUSTJOB: 'VIEW',
  LIST_CONTACT: 'VIEW',
};

export const EVERY_RIGHT: Rights = { ...TO_READ_EMPLOYEES, ...TO_READ_OTHERS, LIST_EMPLOYEE_ACCESS: 'VIEW' };

export const READER = { entity: 9001, role: 9001 } as const;

/** The account's own profiles: without it, the report's note says that they may not be seen. */
const TO_READ_OWN_PROFILES: Rights = { LIST_CUSTRECORDENTRY: 'VIEW' };

/** The account with one employee more, who has these rights and no others but to see the account's own profiles. */
export function withReader(account: AccountDocument, permissions: Rights): AccountDocument {
  const { audiences } = account;
  return {
    ...account,
    roles: [
      ...account.roles,
      {
        id: READER.role,
        scriptid: 'customrole_reader',
        name: 'Reader',
        permissions: { ...TO_READ_OWN_PROFILES, ...permissions },
      },
    ],
    employees: [...account.employees, { id: READER.entity, name: 'Rae Reader', roles: [READER.role] }],
    ...(audiences === undefined
      ? {}
      : { audiences: Object.fromEntries(Object.entries(audiences).map(([id, ids]) => [id, [...ids, READER.role]])) }),
  };
}

/** The report that a reader with these rights gets. */
export async function readWith(account: AccountDocument, rights: Rights): Promise<Report> {
  return fitting(await serving(withReader(account, rights), (running) => askForReport(running, READER, 'expensify')));
}

export function granted(unread: readonly Unread[]): Rights {
  return Object.fromEntries(unread.flatMap(({ grant }) => grant).map(({ permission, level }) => [permission, level]));
}

/** More rounds of granting than sources that one may be refused. */
const ROUNDS = 6;

export interface Led {
  /** Every report on the way. */
  readonly reports: readonly Report[];
  readonly first: Report;
  /** The one in which nothing is unread. */
  readonly full: Report;
}

/**
 * Grants what the report names, asks again, and so on until nothing is unread.
 * @throws Error if a report names nothing new to grant, or if it does not end
 */
export async function grantingWhatIsNamed(account: AccountDocument, rights: Rights): Promise<Led> {
  const reports: Report[] = [];
  let held = rights;
  while (reports.length < ROUNDS) {
    const report = await readWith(account, held);
    reports.push(report);
    if (report.unread.length === 0) return { reports, first: reports[0] ?? report, full: report };
    const named = granted(report.unread);
    if (Object.entries(named).every(([permission, level]) => held[permission] === level)) break;
    held = { ...held, ...named };
  }
  throw new Error(`granting what is named does not end: ${JSON.stringify(reports.at(-1)?.unread)}`);
}

/**
 * Permissions by whatever people call them: NetSuite's own names, those of before, and the spellings of vendors' lists.
 */
import { PERMISSION_NAMES, permissionLabel } from './permissions';

export interface CalledPermission {
  /** Ids; several where the name fits several and does not say which. */
  readonly anyOf: readonly string[];
  /** Why they are believed to be meant, where the name is none of NetSuite's; null otherwise. */
  readonly doubt: string | null;
}

/** Names that NetSuite had before, or has in other accounts. [DOC] chapter_N3236764 */
const OTHER_NAMES: readonly (readonly [name: string, id: string])[] = [
  ['Set Up Accounting', 'ADMI_ACCTSETUP'],
  ['SuiteBundler', 'ADMI_BUNDLER'],
  ['Class Mapping', 'ADMI_CLASSSEGMENTMAPPING'],
  ['Department Mapping', 'ADMI_DEPTSEGMENTMAPPING'],
  ['Location Mapping', 'ADMI_LOCSEGMENTMAPPING'],
  ['Project Profitability', 'ADMI_PROJECT_ACCOUNTING_SETUP'],
  ['OAX Connector Administrator', 'ADMI_SUITE_OAX_CONNECTOR'],
  ['Web Services', 'ADMI_WEBSERVICES'],
  ['View Web Services Logs', 'ADMI_WEBSERVICESLOG'],
  ['Set Up Web Services', 'ADMI_WEBSERVICESSETUP'],
  ['Jobs', 'LIST_JOB'],
  ['Long-Term Liability Registers', 'REGT_LONGTERMLIAB'],
  ['Non-Posting Registers', 'REGT_NONPOSTING'],
  ['Form 1099', 'REPO_1099'],
  ['Sales By Promotion Code', 'REPO_SALES_PROMO'],
];

/** Spellings of vendors' published lists, and why each is believed to mean this permission. */
const VENDORS_NAMES: readonly (readonly [name: string, ids: readonly string[], doubt: string])[] = [
  ['Approve Vendor Payments', ['TRAN_VENDPYMTAPPRV'], 'taken for Vendor Payment Approval'],
  ['Customer Deposits', ['TRAN_CUSTDEP'], 'taken for Customer Deposit'],
  ['Managed Accounting Periods', ['ADMI_ACCTPERIODS'], 'taken for a misprint of Manage Accounting Periods'],
  ['Ship Items', ['LIST_SHIPITEM'], 'a reader of the list says that it is Shipping Items'],
  ['Tax Items', ['LIST_TAXITEM'], 'taken for Tax Records'],
  // [SEEN] oracle/netsuite-suitecloud-sdk#46: NetSuite's own refusal.
  ['Web Site Management', ['ADMI_SITEMANAGEMENT'], 'taken for an older spelling of Website Management'],
  ['WebServices', ['ADMI_WEBSERVICES'], 'taken for SOAP Web Services'],
  [
    'Access Tokens',
    ['ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OAUTH_TOKENS'],
    'three permissions have these words in their names',
  ],
];

export const TABS = ['Lists', 'Setup', 'Transactions', 'Reports'] as const;

/** The most words that a name has. */
export const LONGEST_NAME = 12;

/**
 * The permissions of a name, in any case; undefined where none has it. A tab before the name, `Lists > Accounts`, tells names
 * apart; where no permission of that tab has the name, the name alone counts, for lists of vendors have it under other tabs.
 */
export function permissionCalled(called: string): CalledPermission | undefined {
  const parts = called.split('>').map((part) => part.trim());
  const found = permissionsByName().get(keyOf(parts.at(-1) ?? ''));
  const tab = parts.length > 1 ? parts.at(-2)?.toLowerCase() : undefined;
  if (found === undefined || tab === undefined) return found;
  const inTab = found.anyOf.filter((id) => permissionLabel(id).toLowerCase().startsWith(`${tab} >`));
  return inTab.length === 0 ? found : { anyOf: inTab, doubt: found.doubt };
}

/** Without signs: `Return Auth. Approval` is also written without the dot. */
function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

let known: ReadonlyMap<string, CalledPermission> | undefined;

/** Made when it is first asked for: most executions ask for none, and making it takes as long as a query. */
function permissionsByName(): ReadonlyMap<string, CalledPermission> {
  known ??= byName();
  return known;
}

function byName(): Map<string, CalledPermission> {
  const names = new Map<string, CalledPermission>();
  const add = (name: string, ids: readonly string[], doubt: string | null): void => {
    const key = keyOf(name);
    const before = names.get(key);
    if (before === undefined) names.set(key, { anyOf: ids, doubt });
    else if (doubt === null) names.set(key, { ...before, anyOf: [...new Set([...before.anyOf, ...ids])] });
  };
  for (const [id, name] of Object.entries(PERMISSION_NAMES)) {
    add(name, [id], null);
    add(id, [id], null);
  }
  for (const [name, id] of OTHER_NAMES) add(name, [id], null);
  for (const [name, ids, doubt] of VENDORS_NAMES) add(name, ids, doubt);
  return names;
}

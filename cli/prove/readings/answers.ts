/**
 * What NetSuite answers a report: each result of a query, each value of a record, each feature and permission, as the report asks for it.
 * They are heard, and may be answered otherwise, at the calls that the script makes.
 */
import type { EmulatedAccount, MadeCall } from '../../../emulator';

export type Value = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Value>>;

/** One thing that is asked. */
export interface Asked {
  /** The same for the same question. */
  readonly key: string;
  /** For people: the tables of a statement, the record with its sublist, or what is asked of the account. */
  readonly source: string;
  readonly call: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface Answered extends Asked {
  readonly value: unknown;
}

/** @param proceed gives the true answer; to another question, if the options say so */
export type Hear = (asked: Asked, proceed: (options?: Asked['options']) => unknown) => unknown;

export const ROWS = 'query.ResultSet.asMappedResults';
export const FEATURE = 'runtime.isFeatureInEffect';
export const PERMISSION = 'runtime.User.getPermission';

/** Neither what things cost nor what was kept in a cache says anything about the account. */
const ABOUT_THE_ACCOUNT = /^(?:query|record|search)\.|^runtime\.(?:isFeatureInEffect|User\.getP)/;

/** What a sweep wrote itself a moment before. */
const OF_A_SWEEP = 'customrecord_td_sweep';

/** Hears everything that is asked from now on. */
export function hearAnswers(account: EmulatedAccount, hear: Hear): void {
  let statement = '';
  let tables = '';
  let record = '';
  account.faults.answerCalls({
    answer(made, proceed) {
      const options = optionsOf(made);
      if (made.name === 'query.runSuiteQL') {
        statement = JSON.stringify([options.query, options.params]);
        tables = tablesOf(String(options.query));
        return proceed();
      }
      if (made.name === 'record.load') record = `${String(options.type)} ${String(options.id)}`;
      const isOwn = (made.name === ROWS ? tables : record).startsWith(OF_A_SWEEP);
      if (isOwn || !ABOUT_THE_ACCOUNT.test(made.name)) return proceed();
      const asked =
        made.name === ROWS
          ? { key: statement, source: tables, call: made.name, options }
          : {
              key: keyOf(made.name, options, record),
              source: sourceOf(made.name, options, record),
              call: made.name,
              options,
            };
      return hear(asked, (other) => (other === undefined ? proceed() : proceed([other])));
    },
  });
}

/** What a report is answered, each once. */
export async function answersTo(account: EmulatedAccount, use: () => Promise<unknown>): Promise<Answered[]> {
  const heard = new Map<string, Answered>();
  hearAnswers(account, (asked, proceed) => {
    const value = proceed();
    if (!heard.has(asked.key)) heard.set(asked.key, { ...asked, value });
    return value;
  });
  try {
    await use();
  } finally {
    account.faults.clear();
  }
  return [...heard.values()];
}

function optionsOf({ args: [given] }: MadeCall): Asked['options'] {
  return typeof given === 'object' && given !== null ? { ...given } : { value: given };
}

function keyOf(call: string, options: Asked['options'], record: string): string {
  return JSON.stringify([isOfRecord(call) ? record : '', call, options]);
}

function isOfRecord(call: string): boolean {
  return call.startsWith('record.Record.');
}

function sourceOf(call: string, options: Asked['options'], record: string): string {
  if (!call.startsWith('record.')) return call;
  const [type = ''] = record.split(' ');
  return typeof options.sublistId === 'string' ? `record ${type}, ${options.sublistId}` : `record ${type}`;
}

/** The tables that a statement reads, those of subqueries aside. */
function tablesOf(statement: string): string {
  let text = statement;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replaceAll(/\([^()]*\)/g, '');
  }
  const tables = [...text.matchAll(/\b(?:FROM|JOIN)\s+(\w+)/gi)].map(([, table]) => table ?? '');
  const what = [...new Set(tables)].join(' and ');
  return text.includes('SELECT DISTINCT') ? `${what}, applications` : what;
}

/** Whether two questions are about one sublist of one record. */
export function isOfList({ key, options }: Asked, list: Asked): boolean {
  return options.sublistId === list.options.sublistId && recordIn(key) === recordIn(list.key);
}

/** The record that a question is about. */
export function recordIn(key: string): unknown {
  const parsed: unknown = JSON.parse(key);
  return Array.isArray(parsed) ? parsed[0] : null;
}

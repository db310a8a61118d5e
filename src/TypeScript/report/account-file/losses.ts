/**
 * What an account file cannot tell as it was read. What is unread must not become known: the embedded account refuses the same
 * reading, and so the replay does not know it either. What the format has no place for is said in words.
 */
import type { Fact, FactSource, Unread } from '../../diagnosis/facts';
import type { DocumentFault } from './document';

type Source = Exclude<FactSource, 'features'>;

/** The calls that read each source. */
const CALLS: Readonly<Record<Source, readonly Pick<DocumentFault, 'call' | 'matching'>[]>> = {
  'integration-records': [{ call: 'query.runSuiteQL', matching: 'FROM integrationapp' }],
  'access-tokens': [{ call: 'query.runSuiteQL', matching: 'FROM oauthtoken' }],
  roles: [{ call: 'query.runSuiteQL', matching: 'rolepermissions' }],
  'role-restrictions': [
    { call: 'query.runSuiteQL', matching: 'restrictbydevice' },
    { call: 'query.runSuiteQL', matching: 'rolerestrictions' },
    { call: 'query.runSuiteQL', matching: 'FROM subsidiary' },
  ],
  employees: [{ call: 'query.runSuiteQL', matching: 'FROM employee e' }],
  'entity-types': [{ call: 'query.runSuiteQL', matching: 'FROM entity' }],
  'entity-record': [
    ...['vendor', 'partner', 'customer'].map((type) => ({ call: 'record.load', matching: type })),
    { call: 'query.runSuiteQL', matching: 'FROM contact' },
  ],
  'global-permissions': [
    { call: 'record.load', matching: 'employee' },
    { call: 'query.runSuiteQL', matching: 'employeeempperms' },
  ],
};

/** Of what is unread without a reason. */
const NO_REASON = { code: 'UNEXPECTED_ERROR', message: 'This was not read in the account that the file was made of.' };

/** A fault of the file names no other error than NetSuite does. */
const ERROR_NAME = /^[A-Z][A-Z0-9_]{1,79}$/;

/** What is lost on the way into a file. */
export class Losses {
  private readonly said = new Set<string>();
  private readonly calls = new Map<string, DocumentFault>();

  constructor(private readonly unread: readonly Unread[]) {
    for (const { what } of unread) if (isSource(what)) this.refuse(what);
  }

  /** The value, or a stand-in that no script gets to see: the replay is refused the whole source. */
  valueOf<T>(fact: Fact<T>, source: Source, standIn: T): T {
    if (fact.known) return fact.value;
    this.refuse(source);
    return standIn;
  }

  /** Makes the replay fail to read a source. */
  refuse(source: Source): void {
    const { code, message } = this.unread.find(({ what }) => what === source)?.why ?? NO_REASON;
    for (const call of CALLS[source]) this.add({ ...call, ...refusalOf(code, message) });
    this.say(
      `Not everything was read of ${source}. The replay can read nothing of it, so it may be unknown more often than the report.`,
    );
  }

  /** Makes the replay fail to read a feature. */
  refuseFeature(id: string): void {
    const { code, message } = this.unread.find(({ what }) => what === 'features')?.why ?? NO_REASON;
    this.add({ call: 'runtime.isFeatureInEffect', matching: id, ...refusalOf(code, message) });
    this.say(`Whether the feature ${id} is on was not read. The replay cannot read it either.`);
  }

  /** Says what the file does not hold. */
  say(sentence: string): void {
    this.said.add(sentence);
  }

  get notes(): readonly string[] {
    return [...this.said];
  }

  get faults(): readonly DocumentFault[] {
    return [...this.calls.values()];
  }

  private add(fault: DocumentFault): void {
    this.calls.set(`${fault.call} ${fault.matching}`, fault);
  }
}

function isSource(what: string): what is Source {
  return Object.hasOwn(CALLS, what);
}

function refusalOf(code: string, message: string): Pick<DocumentFault, 'error' | 'message' | 'when'> {
  const error = ERROR_NAME.test(code) ? code : NO_REASON.code;
  return { error, ...(message.trim() === '' ? {} : { message }), when: 'always' };
}

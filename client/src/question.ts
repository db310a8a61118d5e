/**
 * Whether a report answers what was asked, and not something else.
 */
import { readAccountId } from './account-id.ts';
import { type Form, pagingOf, type Report } from './received.ts';

/** What was asked. */
export interface Question {
  /** As NetSuite writes it. */
  readonly account: string;
  /** The id of a profile, or the internal id of an application. */
  readonly integration: string;
  readonly form: Form;
  /** Internal id of the one token; undefined for all that matter. */
  readonly token: number | undefined;
  /** From 1; undefined: the first. */
  readonly page: number | undefined;
  /** Undefined: as many as the RESTlet puts on a page. */
  readonly pageSize: number | undefined;
  /** Whether a credential was asked about that has no id; left out: it was not. */
  readonly isNamed?: boolean;
}

/** What the report is of that was not asked about, in one sentence; undefined where it answers the question. */
export function otherQuestion(report: Report, question: Question): string | undefined {
  const application = applicationIn(question);
  // Of an application the RESTlet chooses the profile.
  if (application !== undefined) {
    if (report.applications?.includes(application) === false) {
      return `The report is not of the application ${application}, which was asked about.`;
    }
  } else if (report.integration !== question.integration) {
    return `The report is of the integration ${report.integration}, and ${question.integration} was asked about.`;
  }
  return question.form === 'minimal' ? otherMinimal(report, question) : otherFull(report, question);
}

/** The internal id of the application that was asked about; undefined where it was a profile. */
function applicationIn({ integration }: Question): number | undefined {
  return /^[1-9]\d{0,14}$/.test(integration) ? Number(integration) : undefined;
}

function otherFull(report: Report, question: Question): string | undefined {
  const { source, account, tokens } = report;
  if (source === undefined || account === undefined || tokens === undefined) {
    return 'The report is not in the full form, which was asked for: it lacks the source, the account or the tokens.';
  }
  if (realmOf(source.accountId) !== question.account) {
    return `The report is of the account ${source.accountId}, and ${question.account} was asked about.`;
  }
  return otherCredential(report, question) ?? otherToken(report, question) ?? otherPage(report, question);
}

/** The minimal form says neither of which account nor of which tokens it is; but what it says has to fit. */
function otherMinimal(report: Report, { account, integration, token, isNamed = false }: Question): string | undefined {
  if (report.account !== undefined || report.tokens !== undefined) {
    return 'The report is in the full form, and the minimal one was asked for.';
  }
  if (report.source !== undefined && realmOf(report.source.accountId) !== account) {
    return `The report is of the account ${report.source.accountId}, and ${account} was asked about.`;
  }
  const linked = linkOf(report.page);
  if ((linked?.get('integration') ?? integration) !== integration) {
    return `The report links to the page of another integration than ${integration}, which was asked about.`;
  }
  if (linked !== undefined && linked.has('employee') !== isNamed) return OTHER_CREDENTIAL;
  const named = linked?.get('token') ?? null;
  if (linked !== undefined && named !== (token?.toString() ?? null)) {
    return `The report links to the page of ${tokenInWords(named)}, and ${tokenInWords(token ?? null)} was asked about.`;
  }
  return otherCause(report, token);
}

/** The parameters of the page, where they say of which integration it is. */
function linkOf(page: unknown): URLSearchParams | undefined {
  if (typeof page !== 'string') return undefined;
  const parameters = new URLSearchParams(page.split('?')[1] ?? '');
  return parameters.has('integration') ? parameters : undefined;
}

const OTHER_CREDENTIAL = 'The report is of other credentials than were asked about.';

/** Of a credential that was named by its user and role nobody looks whether there is a token. */
function otherCredential({ account = [], tokens = [] }: Report, { isNamed = false }: Question): string | undefined {
  const exists = account.find(({ check }) => check === 'token-exists');
  // Where the diagnosis itself failed, the report is of nothing, and says so.
  if (exists === undefined || (exists.status === 'notApplicable') === isNamed) {
    return isNamed && tokens.some(({ id }) => id !== null) ? OTHER_CREDENTIAL : undefined;
  }
  return OTHER_CREDENTIAL;
}

function otherToken(report: Report, { token }: Question): string | undefined {
  if (token === undefined) return undefined;
  const others = [...(report.tokens ?? []), ...(report.credentials ?? [])].filter(({ id }) => id !== token);
  const [other] = others;
  if (other !== undefined) return `The report is of ${tokenInWords(other.id)}, and token ${token} was asked about.`;
  // Where the tokens could not be read it holds none, and says so.
  const exists = (report.account ?? []).find(({ check }) => check === 'token-exists');
  const isRead = (exists?.status ?? 'unknown') !== 'unknown';
  if (isRead && report.tokens?.length === 0) return `The report is of no token, and token ${token} was asked about.`;
  return otherCause(report, token);
}

function otherCause({ rootCause }: Report, token: number | undefined): string | undefined {
  const blamed = rootCause?.token ?? null;
  if (token === undefined || blamed === null || blamed === token) return undefined;
  return `The root cause is of token ${blamed}, and token ${token} was asked about.`;
}

/** A report that holds all tokens is the first page, and the only one. */
function otherPage(report: Report, { page: asked = 1, pageSize }: Question): string | undefined {
  const { page = 1, pageSize: size } = pagingOf(report) ?? {};
  if (page !== asked) return `The report is page ${page} of the tokens, and page ${asked} was asked for.`;
  if (size !== undefined && pageSize !== undefined && size !== pageSize) {
    return `The report has ${size} tokens a page, and ${pageSize} were asked for.`;
  }
  return undefined;
}

function tokenInWords(id: number | string | null): string {
  return id === null ? 'no one token' : `token ${id}`;
}

/** The account as NetSuite writes it; undefined for what is no account id. */
export function realmOf(accountId: string): string | undefined {
  try {
    return readAccountId(accountId).realm;
  } catch {
    return undefined;
  }
}

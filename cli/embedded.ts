/**
 * An account file as a running account, and the report asked of it over HTTP, from a logged-in session.
 */
import {
  type AccountFile,
  ADMINISTRATOR_ROLE,
  type Caller,
  type EmulatedAccount,
  login,
  openAccount,
  type Serving,
  type ToldRefusals,
} from '../emulator';
import type { Paging } from '../src/TypeScript/report/paging';
import type {
  ReadinessReport,
  Report,
  SmallestRepairReport,
  WhatIfChange,
  WhatIfReport,
} from '../src/TypeScript/report/contract';
import { unansweredReadiness } from '../src/TypeScript/report/readiness';
import { READINESS_FORM } from '../src/TypeScript/report/contract';
import { unansweredReport } from '../src/TypeScript/report/unanswered';
import { unansweredRepair } from '../src/TypeScript/report/smallest-repair';
import { unansweredWhatIf } from '../src/TypeScript/report/what-if';
import { refusalsOnStandardError } from './refusals';

const NOT_LET_IN = 'Ask as somebody who may log in with this role, or as an Administrator.';

const RESTLET = '/app/site/hosting/restlet.nl?script=customscript_td_report_rl&deploy=customdeploy_td_report_rl';

export interface Running {
  readonly account: EmulatedAccount;
  readonly serving: Serving;
  close(): Promise<void>;
}

/**
 * Opens an account file with the bundle deployed into it, and serves it on a loopback port.
 *
 * @param onRefusals told what the emulator does not know; left out: standard error says it
 */
export async function run(
  file: AccountFile,
  zip: Uint8Array,
  port = 0,
  onRefusals: (told: ToldRefusals) => void = refusalsOnStandardError(file.file),
): Promise<Running> {
  const account = await openAccount({ file, project: zip, onRefusals });
  try {
    const serving = await account.serve({ port });
    return {
      account,
      serving,
      async close() {
        await serving.close();
        account.close();
      },
    };
  } catch (failure) {
    account.close();
    throw failure;
  }
}

/** The employee and role to ask as when nobody says otherwise. */
export function administratorOf(file: AccountFile): Caller {
  return { entity: file.administrator.id, role: ADMINISTRATOR_ROLE };
}

/** What the RESTlet says of a question that it cannot answer. */
export class WrongQuestion extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What a report may say beside the diagnosis. */
export interface Besides {
  /** When it broke. */
  readonly timeline?: boolean;
  /** What the plan does to the other integrations. */
  readonly effects?: boolean;
}

function yesOf(name: keyof Besides, besides: Besides): Readonly<Record<string, string>> {
  return besides[name] ? { [name]: 'T' } : {};
}

/**
 * The RESTlet's report. Whoever is not let in gets one too: verdict unknown, the refusal in `unread`.
 *
 * @param integration the id of a profile, or the internal id of an application
 * @param paging the credentials to explain; left out: the usual ones. It may name one by its user and role too
 * @param symptom an error text; null for none. It goes into the body, so that it stands in no address; so does a list
 * @throws WrongQuestion
 */
export async function askForReport(
  running: Running,
  caller: Caller,
  integration: string,
  paging: Partial<Paging> & Readonly<Record<string, unknown>> = {},
  symptom: string | null = null,
  besides: Besides = {},
): Promise<Report> {
  const { account, serving } = running;
  const entrance = await login(serving.url, caller);
  if ('refusal' in entrance) {
    return unansweredReport(integration, account.id, entrance.refusal, NOT_LET_IN);
  }
  // Whoever asks from a session is not the integration.
  const asked = { own: 'F', integration, ...paging, ...yesOf('timeline', besides), ...yesOf('effects', besides) };
  const headers = { cookie: entrance.cookie, 'content-type': 'application/json' };
  const isInAddress = symptom === null && !Object.values(asked).some(Array.isArray);
  const response = isInAddress
    ? await fetch(`${serving.url}${RESTLET}&${inAddress(asked)}`, { headers })
    : await fetch(`${serving.url}${RESTLET}`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...asked, ...(symptom === null ? {} : { symptom }) }),
      });
  if (response.ok) return (await response.json()) as Report;
  const refusal = refusalOf(response.status, await response.text());
  if (refusal.code.startsWith('TD_')) throw new WrongQuestion(refusal.code, refusal.message);
  return unansweredReport(integration, account.id, refusal, NOT_IN_AUDIENCE);
}

const NOT_IN_AUDIENCE =
  'Add the role to the audience of the deployment customdeploy_td_report_rl, or ask as an Administrator.';

/** What the RESTlet says about the end of access tokens. Whoever is not let in gets an answer that says nothing, and why. */
export async function askForReadiness({ account, serving }: Running, caller: Caller): Promise<ReadinessReport> {
  const entrance = await login(serving.url, caller);
  if ('refusal' in entrance) return unansweredReadiness(account.id, entrance.refusal, NOT_LET_IN);
  const headers = { cookie: entrance.cookie, 'content-type': 'application/json' };
  const response = await fetch(`${serving.url}${RESTLET}&form=${READINESS_FORM}`, { headers });
  if (response.ok) return (await response.json()) as ReadinessReport;
  return unansweredReadiness(account.id, refusalOf(response.status, await response.text()), NOT_IN_AUDIENCE);
}

/**
 * What the RESTlet says about changes. Whoever is not let in gets an answer that says nothing, and why.
 * @throws WrongQuestion for a change that cannot be tried
 */
export async function askWhatIf(
  { account, serving }: Running,
  caller: Caller,
  changes: readonly WhatIfChange[],
): Promise<WhatIfReport> {
  const entrance = await login(serving.url, caller);
  if ('refusal' in entrance) return unansweredWhatIf(account.id, entrance.refusal, NOT_LET_IN);
  const headers = { cookie: entrance.cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ whatIf: changes });
  const response = await fetch(`${serving.url}${RESTLET}`, { method: 'POST', headers, body });
  if (response.ok) return (await response.json()) as WhatIfReport;
  const refusal = refusalOf(response.status, await response.text());
  if (refusal.code.startsWith('TD_')) throw new WrongQuestion(refusal.code, refusal.message);
  return unansweredWhatIf(account.id, refusal, NOT_IN_AUDIENCE);
}

/**
 * What the RESTlet says about the smallest repair. Whoever is not let in gets an answer that says nothing, and why.
 * @param integration the id of a profile, the internal id of an application, or `all`
 * @throws WrongQuestion for an integration that there is not
 */
export async function askSmallestRepair(
  { account, serving }: Running,
  caller: Caller,
  integration: string,
): Promise<SmallestRepairReport> {
  const entrance = await login(serving.url, caller);
  if ('refusal' in entrance) return unansweredRepair(account.id, entrance.refusal, NOT_LET_IN);
  const headers = { cookie: entrance.cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ smallestRepair: { integration } });
  const response = await fetch(`${serving.url}${RESTLET}`, { method: 'POST', headers, body });
  if (response.ok) return (await response.json()) as SmallestRepairReport;
  const refusal = refusalOf(response.status, await response.text());
  if (refusal.code.startsWith('TD_')) throw new WrongQuestion(refusal.code, refusal.message);
  return unansweredRepair(account.id, refusal, NOT_IN_AUDIENCE);
}

function inAddress(asked: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
}

/** `{"error":{"code","message"}}` [DOC] section_4634920277, or whatever else came. */
function refusalOf(status: number, body: string): { code: string; message: string } {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: string; message?: string } };
    if (error?.code !== undefined) return { code: error.code, message: error.message ?? '' };
  } catch {
    // Not JSON: said below.
  }
  return { code: `HTTP_${status}`, message: body.slice(0, 200) };
}

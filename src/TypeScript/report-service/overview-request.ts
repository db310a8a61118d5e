/**
 * What the RESTlet may be asked about the whole account.
 */
import { CREDENTIAL_PARAMETERS } from '../examination/asked-credential';
import { parseRequest } from '../examination/request';
import { OVERVIEW_FORM } from '../report/contract';
import { hashOf } from './request';
import { refuseParameters } from './whole-account';

export interface OverviewRequest {
  readonly symptom: string | null;
  /** The hash of an overview that the caller has already; null for none. */
  readonly knownHash: string | null;
}

/**
 * The question, or null where the form is another one.
 * @throws BadRequest
 */
export function parseOverviewRequest(sent: unknown): OverviewRequest | null {
  const { form, unless } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (form !== OVERVIEW_FORM) return null;
  refuseParameters(sent, OVERVIEW_FORM, ['integration', 'token', ...CREDENTIAL_PARAMETERS, 'page', 'pageSize']);
  const { symptom } = parseRequest(sent, ['form', 'unless', 'own']);
  return { symptom, knownHash: hashOf(unless) };
}

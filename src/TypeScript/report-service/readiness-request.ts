/**
 * What the RESTlet may be asked about the end of access tokens.
 */
import { CREDENTIAL_PARAMETERS } from '../examination/asked-credential';
import { parseRequest } from '../examination/request';
import { READINESS_FORM } from '../report/contract';
import { hashOf } from './request';
import { refuseParameters } from './whole-account';

export interface ReadinessRequest {
  /** The hash of an answer that the caller has already; null for none. */
  readonly knownHash: string | null;
}

/**
 * The question, or null where the form is another one.
 * @throws BadRequest
 */
export function parseReadinessRequest(sent: unknown): ReadinessRequest | null {
  const { form, unless } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (form !== READINESS_FORM) return null;
  parseRequest(sent, ['form', 'unless', 'own', 'page', 'pageSize']);
  refuseParameters(sent, READINESS_FORM, [
    'integration',
    'token',
    ...CREDENTIAL_PARAMETERS,
    'symptom',
    'page',
    'pageSize',
  ]);
  return { knownHash: hashOf(unless) };
}

/**
 * What the RESTlet may be asked about the end of access tokens.
 */
import { BadRequest, parseRequest } from '../examination/request';
import { FORMS, READINESS_FORM } from '../report/contract';
import { hashOf } from './request';

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
  refuseWhatIsOfOne(sent);
  return { knownHash: hashOf(unless) };
}

/** What would be passed over in silence is refused. */
function refuseWhatIsOfOne(sent: unknown): void {
  const given = sent instanceof Object ? Object.keys(sent) : [];
  const name = ['integration', 'token', 'symptom', 'page', 'pageSize'].find((one) => given.includes(one));
  if (name === undefined) return;
  throw new BadRequest(
    'TD_UNKNOWN_PARAMETER',
    `The form ${READINESS_FORM} is about the whole account, and has no parameter ${name}. Leave the parameter out, or send the form ${FORMS.join(' or ')}.`,
  );
}

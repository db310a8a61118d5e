/**
 * What the RESTlet may be asked about what is not ready.
 */
import { CREDENTIAL_PARAMETERS } from '../examination/asked-credential';
import { parseRequest } from '../examination/request';
import { NOT_READY_FORM } from '../report/contract';
import { refuseParameters } from './whole-account';

/**
 * Whether the form is this one.
 * @throws BadRequest for a parameter that it does not have
 */
export function asksWhatIsNotReady(sent: unknown): boolean {
  const { form } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (form !== NOT_READY_FORM) return false;
  parseRequest(sent, ['form', 'own', 'page', 'pageSize']);
  refuseParameters(sent, NOT_READY_FORM, [
    ...['integration', 'token', ...CREDENTIAL_PARAMETERS],
    ...['symptom', 'page', 'pageSize'],
  ]);
  return true;
}

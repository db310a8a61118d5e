/**
 * What the RESTlet may be asked about the account file of a report.
 */
import type { Request } from '../examination/request';
import { BadRequest, parseRequest } from '../examination/request';
import { ACCOUNT_FILE_FORM } from '../report/contract';
import { yesOrNo } from './request';

export interface AccountFileRequest {
  readonly request: Request;
  /** Whether people and tokens keep their names. */
  readonly names: boolean;
}

/**
 * The question, or null where the form is another one.
 * @throws BadRequest
 */
export function parseAccountFileRequest(sent: unknown): AccountFileRequest | null {
  const { form, names } = (sent instanceof Object ? sent : {}) as Readonly<Record<string, unknown>>;
  if (form !== ACCOUNT_FILE_FORM) return null;
  const request = parseRequest(sent, ['form', 'names', 'own']);
  if (request.symptom !== null) {
    throw new BadRequest(
      'TD_UNKNOWN_PARAMETER',
      `The form ${ACCOUNT_FILE_FORM} has no parameter symptom: an account file holds no error text. Leave the parameter out.`,
    );
  }
  return { request, names: yesOrNo('names', names, false) };
}

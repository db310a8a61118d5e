import type { Execution } from '../model';
import { strictObject } from './strict';

export interface ScriptRequest {
  readonly method: string;
  readonly url: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly clientIpAddress: string;
}

/** Credentials that NetSuite does not hand to scripts: SuiteScript exposes no session id. */
const WITHHELD = new Set(['cookie', 'authorization']);

/**
 * `http.ServerRequest` of a Suitelet. `parameters` holds the query string and the form body, `script` and `deploy`
 * among them [SEEN]; sublists and uploaded files are refused by name.
 *
 * @param adopt copies plain data into the script's realm
 */
export function serverRequest(
  request: ScriptRequest,
  adopt: (data: unknown) => unknown,
  fail: Execution['fail'],
): object {
  const headers = Object.entries(request.headers).filter(([name]) => !WITHHELD.has(name.toLowerCase()));
  return strictObject(
    'http.ServerRequest',
    {
      method: request.method,
      url: request.url,
      parameters: adopt(request.parameters),
      headers: adopt(Object.fromEntries(headers)),
      body: request.body,
      clientIpAddress: request.clientIpAddress,
    },
    fail,
  );
}

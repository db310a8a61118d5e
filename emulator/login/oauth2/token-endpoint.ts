import { isRefusal, type Refusal } from '../refusal';
import type { Account, OAuth2Mapping } from '../../model';
import { issueAccessToken, LIFE } from './access-token';
import { verifyAssertion } from './assertion';
import { featureRefusal, integrationRefusal, personRefusal } from './login';

const GRANT = 'client_credentials';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What the token endpoint answers, and what the Login Audit Trail says of it. */
export interface TokenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  /** Whom the assertion speaks for; undefined if nobody could be told. */
  readonly mapping?: OAuth2Mapping;
  readonly refusal?: Refusal;
}

/**
 * A request for an access token by client credentials. [DOC] section_162755359851 for the request and the answer,
 * subsect_161252460252 for the errors of the token endpoint; which refusal gets which of them is ASSUMED for this grant.
 *
 * @param audience the endpoint's address, as the client used it
 */
export function tokenAnswer(account: Account, parameters: URLSearchParams, audience: string): TokenAnswer {
  const off = featureRefusal(account);
  if (off !== null) return refused(400, 'unauthorized_client', off);
  const formal = formRefusal(parameters);
  if (formal !== null) return refused(400, 'invalid_request', formal);
  const asserted = verifyAssertion(account, parameters.get('client_assertion') ?? '', audience);
  if (isRefusal(asserted)) {
    return {
      ...refused(401, 'invalid_client', asserted),
      headers: { 'www-authenticate': `Basic realm="${account.id}"` },
    };
  }
  const { mapping, scopes } = asserted;
  const blocked = integrationRefusal(account, mapping);
  if (blocked !== null) return { ...refused(400, 'unauthorized_client', blocked), mapping };
  const person = personRefusal(account, mapping);
  if (person !== null) return { ...refused(400, 'invalid_grant', person), mapping };
  const accessToken = issueAccessToken(account, mapping, scopes);
  // `expires_in` is a text in the documented example.
  const body = { access_token: accessToken, expires_in: String(LIFE), token_type: 'bearer' };
  return { status: 200, headers: {}, body, mapping };
}

function formRefusal(parameters: URLSearchParams): Refusal | null {
  const wrong = (message: string): Refusal => ({ code: 'InvalidRequest', message });
  for (const name of ['grant_type', 'client_assertion_type', 'client_assertion']) {
    if (parameters.getAll(name).length !== 1) return wrong(`${name} must be given once`);
  }
  if (parameters.get('grant_type') !== GRANT) return wrong(`grant_type must be ${GRANT}`);
  return parameters.get('client_assertion_type') === ASSERTION_TYPE ? null : wrong('client_assertion_type is another');
}

function refused(status: number, error: string, refusal: Refusal): TokenAnswer {
  return { status, headers: {}, body: { error }, refusal };
}

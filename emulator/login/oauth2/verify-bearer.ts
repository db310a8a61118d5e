import { isRefusal, type Refusal } from '../refusal';
import type { Account } from '../../model';
import { type OAuth2Login, verifyAccessToken } from './access-token';
import { featureRefusal, integrationRefusal, personRefusal } from './login';

/** The token of an `Authorization: Bearer …` header; undefined if it is another kind of header. */
export function bearerToken(authorization: string): string | undefined {
  return /^Bearer\s+(\S+)\s*$/i.exec(authorization)?.[1];
}

/** Who calls with an access token, or why nobody does. Every call is judged anew: a role that is taken away counts at once. */
export function verifyBearer(account: Account, token: string): OAuth2Login | Refusal {
  return verifyBearerFor(account, token, 'restlets');
}

/** The same for another scope. */
export function verifyBearerFor(account: Account, token: string, scope: string): OAuth2Login | Refusal {
  const off = featureRefusal(account);
  if (off !== null) return off;
  const mapping = verifyAccessToken(account, token, scope);
  if (isRefusal(mapping)) return mapping;
  return integrationRefusal(account, mapping) ?? personRefusal(account, mapping) ?? mapping;
}

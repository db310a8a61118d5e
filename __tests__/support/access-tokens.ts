import type { AccessToken, Facts } from '../../src/TypeScript/diagnosis/facts';
import { isAccessToken, valueOr } from '../../src/TypeScript/diagnosis/facts';

/** The access tokens among the credentials of some facts; none where they were not read. */
export function accessTokensOf(facts: Pick<Facts, 'credentials'>): readonly AccessToken[] {
  return valueOr(facts.credentials, []).filter(isAccessToken);
}

/**
 * The facts of one account for one profile: at most six queries, and one record load a token holder (of the
 * caller's own up to five, where it may not ask what kind of record it is).
 */
import * as runtime from 'N/runtime';
import type { Facts } from '../diagnosis/facts';
import type { Fact } from '../diagnosis/facts';
import { known, UNREAD, valueOr } from '../diagnosis/facts';
import { credentialsToJudge, isLiveToken } from '../diagnosis/credentials';
import type { Profile } from '../diagnosis/profile';
import { featuresOf } from '../diagnosis/profile';
import type { Credentials, NamedCredential } from './access-tokens';
import { readCredentials } from './access-tokens';
import { readEntities } from './entities';
import { readFeatures } from './features';
import { readIntegrations } from './integrations';
import type { Reading } from './reading';
import { remainingUnits, startReading } from './reading';
import { readRoles } from './roles';
import { mayHold } from './self-check';

export interface ReadFacts {
  readonly facts: Facts;
  readonly cost: { readonly units: number; readonly queries: number };
}

/**
 * Reads what the diagnosis needs, with the rights of whoever runs the script. Never throws for a refusal: what was
 * refused is in `facts.unread`.
 * @param token only this token, by internal id; all that matter if null
 */
export function readFacts(profile: Profile, token: number | null = null): ReadFacts {
  const before = remainingUnits();
  const readAt = new Date().toISOString();
  const reading = startReading((permission) => !mayHold(permission, 'VIEW'));
  const features = readFeatures(reading, featuresOf(profile));
  const { records, complete, withTokens, everyApplication } = readIntegrations(reading, profile);
  const { credentials, complete: credentialsComplete } = readTokens(reading, withTokens, everyApplication, token);
  const byId = new Map(valueOr(credentials, []).map((credential) => [credential.id, credential]));
  const judged = credentialsToJudge(valueOr(credentials, []), readAt);
  const chosen = judged.flatMap(({ id }) => byId.get(id) ?? []);
  const roles = readRoles(reading, profile, chosen);
  const entities = readEntities(reading, chosen);
  const facts: Facts = {
    accountId: runtime.accountId,
    readAt,
    features,
    integrations: records,
    integrationsComplete: complete,
    credentials: credentials.known ? known(credentials.value.map(plain)) : UNREAD,
    credentialsComplete,
    ...(token === null ? {} : { onlyToken: token }),
    roles,
    entities,
    unread: reading.unread,
  };
  return { facts, cost: { units: before - remainingUnits(), queries: reading.queries } };
}

/** An application that may be the integration may hold a live token: then dead ones of the others say nothing. */
function readTokens(
  reading: Reading,
  applications: Fact<readonly number[]>,
  everyApplication: boolean,
  token: number | null,
): Credentials {
  if (!applications.known) return { credentials: UNREAD, complete: false };
  const read = readCredentials(reading, applications.value, token);
  if (everyApplication) return read;
  const isTelling = read.credentials.known && read.credentials.value.some(isLiveToken);
  return { credentials: isTelling ? read.credentials : UNREAD, complete: false };
}

function plain({ roleName: _role, entityName: _entity, ...credential }: NamedCredential) {
  return credential;
}

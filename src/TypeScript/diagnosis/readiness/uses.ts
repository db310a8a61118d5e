/**
 * By which ways an integration comes into NetSuite, as far as its profile tells.
 */
import type { Channel, Profile } from '../profile';
import { featuresFor, requirementsOf } from '../profile';
import type { CredentialKind } from '../../netsuite/credential-kinds';
import { CREDENTIAL_KINDS } from '../../netsuite/credential-kinds';

export type Use = 'yes' | 'unknown' | 'no';

export interface Uses {
  /** What it does today. */
  readonly soap: Use;
  /** What it will do: records that go by SOAP today go by REST then. */
  readonly rest: Use;
  readonly restlets: Use;
}

interface Way {
  readonly channel: Channel;
  readonly permissions: readonly string[];
  readonly features: readonly string[];
}

const SOAP: Way = { channel: 'SOAP', permissions: ['ADMI_WEBSERVICES'], features: ['WEBSERVICESEXTERNAL'] };
const REST: Way = { channel: 'REST', permissions: ['ADMI_RESTWEBSERVICES'], features: ['RESTWEBSERVICES'] };
/** RESTlets take no permission of their own. [DOC] article_0320025211 */
const RESTLETS: Way = { channel: 'RESTLET', permissions: [], features: ['SERVERSIDESCRIPTING'] };

/** @param isKnown whether a profile stands for the integration: where none does, nobody knows what it does */
export function usesOf(profile: Profile, isKnown: boolean): Uses {
  const soap = named(profile, SOAP);
  const rest = named(profile, REST);
  return {
    soap: !isKnown || (soap === 'no' && !saysHowTokensCall(profile)) ? 'unknown' : soap,
    rest: soap === 'yes' || rest === 'yes' ? 'yes' : 'unknown',
    restlets: named(profile, RESTLETS) === 'yes' ? 'yes' : 'unknown',
  };
}

/** Whether the integration has a connection by OAuth 2.0 that takes no SOAP. */
export function hasWayWithoutSoap(profile: Profile): boolean {
  return profile.credentials.some(
    ({ kind }) =>
      kind !== 'access-token' &&
      !profile.calls.some(({ channel, onlyWith }) => channel === 'SOAP' && isOf(kind, onlyWith.credential)) &&
      !featuresFor(profile, kind).some((id) => SOAP.features.includes(id)) &&
      !requirementsOf(profile, kind).some(({ anyOf }) => anyOf.some((one) => SOAP.permissions.includes(one))),
  );
}

/** `unknown` where only an option of the integration takes it: no account says whether the option is in use. */
function named(profile: Profile, { channel, permissions, features }: Way): Use {
  const kinds = CREDENTIAL_KINDS.filter((kind) => profile.credentials.some((arm) => arm.kind === kind));
  const isFeature = kinds.some((kind) => featuresFor(profile, kind).some((id) => features.includes(id)));
  const takes = (anyOf: readonly string[]) => anyOf.some((permission) => permissions.includes(permission));
  const isNeeded = kinds.some((kind) => requirementsOf(profile, kind).some(({ anyOf }) => takes(anyOf)));
  const calls = profile.calls.filter((call) => call.channel === channel);
  const isCalled = calls.some(
    ({ onlyWith }) => onlyWith.option === undefined && kinds.some((kind) => isOf(kind, onlyWith.credential)),
  );
  if (isFeature || isNeeded || isCalled) return 'yes';
  return calls.length > 0 || profile.requirements.some(({ anyOf }) => takes(anyOf)) ? 'unknown' : 'no';
}

/** Whether the vendor says how the integration calls NetSuite today. A call of an option alone leaves the rest open. */
function saysHowTokensCall({ calls }: Profile): boolean {
  return calls.some(({ onlyWith }) => onlyWith.option === undefined && isOf('access-token', onlyWith.credential));
}

/** Whether what is said of one kind of credential, or of every kind, is said of this one. */
function isOf(kind: CredentialKind, only: CredentialKind | undefined): boolean {
  return only === undefined || only === kind;
}

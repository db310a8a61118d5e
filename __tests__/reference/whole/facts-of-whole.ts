/** The facts that a reader with every right would have of a whole account, for the pure centre, which reads nothing. */
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known } from '../../../src/TypeScript/diagnosis/facts';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { isBySegment, lifted } from '../../../src/TypeScript/diagnosis/restrictions';
import { factsOfAccount } from '../../support/facts-of-account';
import type { Registration, WholeAccount } from './whole-account';
import { idOfEntry } from './whole-account';

export function factsOfWhole({ document, registered, application, at }: WholeAccount, profile: Profile): Facts {
  const only = application === null ? profile : namedAs(profile, document.integrations, application);
  const asked =
    application === null
      ? document
      : { ...document, integrations: document.integrations.filter(({ id }) => id === application) };
  const facts = factsOfAccount(asked, only);
  const ours = new Set(facts.integrations.map(({ id }) => id));
  const others = registered.flatMap((one, place) => (ours.has(one.application) ? [credentialOf(one, place + 1)] : []));
  const asksSegments = profile.restrictions.some(({ kind }) => isBySegment(kind));
  const { subsidiaries, ...rest } = facts;
  // Without the feature there are no columns of subsidiaries.
  const hasSubsidiaries = document.account.features?.SUBSIDIARIES ?? true;
  return {
    ...rest,
    readAt: at,
    // No reader asks which subsidiaries there are where nothing depends on it.
    ...(subsidiaries && profile.restrictions.some(({ kind }) => kind === 'SUBSIDIARY') ? { subsidiaries } : {}),
    credentials: known([...(facts.credentials.known ? facts.credentials.value : []), ...others]),
    roles: facts.roles.map((read) => {
      const role = hasSubsidiaries ? read : lifted(read, 'SUBSIDIARY');
      const lines = document.roles.find(({ id }) => id === role.id)?.restrictions ?? [];
      if (!asksSegments || role.restrictions === undefined) return role;
      const segments = lines.map(({ segment, viewingAllowed = false }) => ({
        segment,
        viewingAllowed,
        restriction: 'OWNONLY',
      }));
      return { ...role, restrictions: { ...role.restrictions, segments: known(segments) } };
    }),
  };
}

/** An application that is asked about by its number is found whatever its name. */
function namedAs(profile: Profile, records: readonly { id: number; name: string }[], application: number): Profile {
  const names = records.filter(({ id }) => id === application).map(({ name }) => name);
  return { ...profile, recognise: { ...profile.recognise, integrationNames: names } };
}

function credentialOf(
  { application, kind, entity, role, from, until, ended }: Registration,
  entry: number,
): Credential {
  const common = { id: idOfEntry(entry), name: `entry ${entry}`, integration: application, entity, role };
  if (kind === 'oauth2-authorization') return { kind, ...common, revoked: known(ended) };
  return {
    kind,
    ...common,
    ...(from === '' ? {} : { validFrom: from }),
    validUntil: known(until),
    revoked: known(ended),
  };
}

import type { CredentialKind } from '../../src/TypeScript/netsuite/credential-kinds';
import { type Profile, type Requirement, requirementsOf, withOptions } from '../../src/TypeScript/diagnosis/profile';

/** What is asked of every file. */
export interface Question {
  readonly profile: Profile;
  /** The kind of credential with which the integration logs in. */
  readonly kind: CredentialKind;
  /** Options of the integration that are in use. */
  readonly options: ReadonlySet<string>;
  /** Features of the account that are off. All others are assumed to be on, as in an account file. */
  readonly featuresOff: ReadonlySet<string>;
}

/** What the role has to allow: what NetSuite asks of the kind of credential, and what the profile lists. */
export function requirementsIn({ profile, kind, options, featuresOff }: Question): readonly Requirement[] {
  return requirementsOf(withOptions(profile, options), kind).filter(
    ({ onlyWith: { feature } }) => feature === undefined || !featuresOff.has(feature),
  );
}

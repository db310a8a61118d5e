/**
 * A credential that was named by its user and role: no table lists it, and everything behind it is read as for any other.
 */
import type { Credential, Unread } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import type { CredentialKind } from '../netsuite/credential-kinds';
import { ADMINISTRATOR_ROLE } from '../netsuite/levels';
import { HOLDER_NOT_LISTED } from './other-holders';
import { ROLE_NOT_LISTED } from './roles';
import { callerEnds } from './self-check';

/** Whose a credential is, by internal ids. */
export interface Ends {
  readonly entity: number;
  readonly role: number;
}

/** What a request says of the credential that it names. */
export interface NamedByRequest extends Ends {
  /** Of a certificate: ISO time in UTC; null where nobody said. */
  readonly validUntil: string | null;
  readonly revoked: boolean | null;
  /** The other certificates of its application. */
  readonly others: readonly OtherNamed[];
}

/** A certificate beside the one that was named: ISO times in UTC. */
export interface OtherNamed extends Ends {
  readonly validFrom: string | null;
  readonly validUntil: string;
  readonly revoked: boolean;
}

/** A certificate beside the one that was named, as a credential of the same application. */
export function otherNamed(
  { entity, role, validFrom, validUntil, revoked }: OtherNamed,
  integration: number | null,
): Credential {
  const common = { id: null, name: '', integration, entity, role };
  return {
    kind: 'oauth2-certificate',
    ...common,
    ...(validFrom === null ? {} : { validFrom }),
    validUntil: known(validUntil),
    revoked: known(revoked),
  };
}

/** @param integration internal id of its application; null where it is not known */
export function credentialNamed(
  { entity, role, validUntil, revoked }: NamedByRequest,
  kind: CredentialKind,
  integration: number | null,
): Credential {
  const common = { id: null, name: '', integration, entity, role };
  if (kind !== 'oauth2-certificate') return { kind, ...common };
  return {
    kind,
    ...common,
    validUntil: validUntil === null ? UNREAD : known(validUntil),
    revoked: revoked === null ? UNREAD : known(revoked),
  };
}

/** What a request named and the account does not have. */
export type Absent = 'employee' | 'role';

/**
 * What is certainly not there, as far as the caller may see: the list was read, and has no such row. The caller is there, and so
 * is the role Administrator.
 */
export function absentIn(unread: readonly Unread[], { entity, role }: Ends): Absent | null {
  const caller = callerEnds();
  const isMissing = (id: number, message: string) =>
    unread.some(({ record, why }) => record?.id === id && why.message === message);
  if (entity !== caller?.entity && isMissing(entity, HOLDER_NOT_LISTED)) return 'employee';
  const isKnownRole = role === caller?.role || role === ADMINISTRATOR_ROLE;
  return !isKnownRole && isMissing(role, ROLE_NOT_LISTED) ? 'role' : null;
}

/**
 * A credential that the report is about in the place of the integration's access tokens.
 */
import { holderOf } from './access-token.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { Credentials } from './credentials.ts';
import type { CertificatesRead, OtherCertificate, OwnCertificate } from './own-certificate.ts';
import { CREDENTIAL_KINDS, type CredentialKind as ReportKind } from './report.ts';

/** A user and a role, and of what kind their credential is; left out: the usual one of the integration. */
export interface NamedCredential {
  readonly employee: number;
  readonly role: number;
  readonly kind?: ReportKind;
}

/** `own`: the one that the client logs in with. */
export type AskedCredential = 'own' | NamedCredential;

/** How the report calls what the client logs in with. A token that somebody else obtained is one that a user consented to. */
const KINDS = {
  tba: 'access-token',
  bearer: 'oauth2-authorization',
  certificate: 'oauth2-certificate',
} as const satisfies Readonly<Record<Credentials['kind'], ReportKind>>;

/** @throws ConfigurationError */
export function checkAsked(credential: unknown, others: { readonly token: unknown; readonly onBehalf: unknown }): void {
  if (credential === undefined) return;
  if (credential !== 'own' && !isNamed(credential)) {
    throw new ConfigurationError(
      `The option credential must be 'own', or an object with the internal ids employee and role, and a kind of ${CREDENTIAL_KINDS.join(', ')} or none.`,
    );
  }
  if (others.token !== undefined) {
    throw new ConfigurationError('Give the option token or the option credential, not both.');
  }
  if (credential === 'own' && others.onBehalf === true) {
    throw new ConfigurationError("With onBehalf, the option credential cannot be 'own': name an employee and a role.");
  }
}

function isNamed(value: unknown): value is NamedCredential {
  if (typeof value !== 'object' || value === null) return false;
  const { employee, role, kind, ...rest } = value as Readonly<Record<string, unknown>>;
  const isKind = kind === undefined || CREDENTIAL_KINDS.some((one) => one === kind);
  return Object.keys(rest).length === 0 && [employee, role].every(isId) && isKind;
}

function isId(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

/** What is sent of it before anybody knows the access token. */
export function parametersOf(
  asked: AskedCredential | undefined,
  credentials: Credentials,
): Readonly<Record<string, string | number | undefined>> {
  if (asked === undefined) return {};
  return asked === 'own' ? { kind: KINDS[credentials.kind] } : { ...asked };
}

/** Whom the header of a request logs in, where that is an access token that says so. */
export function holderIn(authorization: string): Readonly<Record<string, number>> {
  const token = /^Bearer (\S+)$/.exec(authorization)?.[1];
  return token === undefined ? {} : { ...holderOf(token) };
}

/** What was read of the own certificate, as parameters; nothing where it is of somebody else than the access token. */
export function certificateParameters(
  certificate: OwnCertificate,
  holder: Readonly<Record<string, number>>,
): Readonly<Record<string, string | undefined>> {
  const { validFrom, validUntil, revoked } = certificate;
  return isOfOther(certificate, holder) ? {} : { validFrom, validUntil, revoked: revoked ? 'T' : 'F' };
}

/** Whether the mapping names another user or role than the access token. */
function isOfOther({ employee, role }: OwnCertificate, holder: Readonly<Record<string, number>>): boolean {
  const differs = (mapped: number | undefined, own: number | undefined) =>
    mapped !== undefined && own !== undefined && mapped !== own;
  return differs(employee, holder.employee) || differs(role, holder.role);
}

/** The other certificates to hand over: none beside one of somebody else than the access token. */
export function othersToHandOver(
  read: CertificatesRead | undefined,
  holder: Readonly<Record<string, number>>,
): readonly OtherCertificate[] {
  return read && 'certificate' in read && !isOfOther(read.certificate, holder) ? read.others : [];
}

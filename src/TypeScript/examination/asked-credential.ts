/**
 * A credential that is named by its user and role, from the parameters of a request: NetSuite lists no OAuth 2.0 credential to a
 * script, and somebody may ask before there is one.
 */
import type { CredentialKind } from '../netsuite/credential-kinds';
import { CREDENTIAL_KINDS } from '../netsuite/credential-kinds';
import { faultOfDates } from '../diagnosis/validity';
import { BadRequest } from './bad-request';
import type { OtherCertificate } from './asked-others';
import { flagOf, internalId, timeOf } from './asked-values';

/** Parameters of the RESTlet and the page that name a credential. */
export const CREDENTIAL_PARAMETERS = ['employee', 'role', 'kind', 'validFrom', 'validUntil', 'revoked'] as const;

type Values = Readonly<Partial<Record<(typeof CREDENTIAL_PARAMETERS)[number], unknown>>>;

/** The credential that a request names. */
export interface AskedCredential {
  /** Whose it is, by internal id; null for the caller itself in the role in which it asks. */
  readonly holder: { readonly employee: number; readonly role: number } | null;
  /** Null for the usual one of the profile. */
  readonly kind: CredentialKind | null;
  /** What somebody read of a certificate: ISO time in UTC; null where nobody said. */
  readonly validUntil: string | null;
  readonly revoked: boolean | null;
  /** The other certificates of the application; left out where none was sent. */
  readonly others?: readonly OtherCertificate[];
}

/**
 * The credential that was named; null where none was.
 *
 * @param at ISO time in UTC: a certificate that is valid only later lets nobody in
 * @throws BadRequest
 */
export function credentialIn(values: Values, at: string): AskedCredential | null {
  const { employee, role, kind: sentKind } = values;
  const kind = kindOf(sentKind);
  const certificate = certificateIn(values, kind, at);
  if (employee === undefined && role === undefined)
    return kind === null ? null : { holder: null, kind, ...certificate };
  if (employee === undefined || role === undefined) {
    const [sent, missing] = employee === undefined ? ['role', 'employee'] : ['employee', 'role'];
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The parameter ${sent} was sent without ${missing}. Send both, such as employee=42&role=1001.`,
    );
  }
  const holder = { employee: internalId('employee', employee, 42), role: internalId('role', role, 1001) };
  return { holder, kind, ...certificate };
}

function kindOf(value: unknown): CredentialKind | null {
  if (value === undefined) return null;
  const kind = CREDENTIAL_KINDS.find((one) => one === value);
  if (kind) return kind;
  throw new BadRequest('TD_WRONG_TYPE', `The parameter kind must be one of these: ${CREDENTIAL_KINDS.join(', ')}.`);
}

function certificateIn(
  { validFrom, validUntil, revoked }: Values,
  kind: CredentialKind | null,
  at: string,
): Pick<AskedCredential, 'validUntil' | 'revoked'> {
  const sent = [validFrom, validUntil, revoked].some((value) => value !== undefined);
  if (sent && kind !== 'oauth2-certificate') {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      'The parameters validFrom, validUntil and revoked are about a certificate. Send them with kind=oauth2-certificate.',
    );
  }
  const [from, until] = [timeOf('validFrom', validFrom), timeOf('validUntil', validUntil)];
  if (from !== null && until !== null && Date.parse(from) >= Date.parse(until)) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The start ${from} of the certificate is not before its end ${until}. Send the earlier time as validFrom.`,
    );
  }
  if (from !== null && Date.parse(from) > Date.parse(at)) {
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The certificate is valid only from ${from} on, which is still to come: nobody can log in with it yet.`,
    );
  }
  const fault = until === null ? null : faultOfDates({ from: from ?? '', until }, at);
  if (fault !== null)
    throw new BadRequest(
      'TD_WRONG_TYPE',
      `The certificate ${fault}. Send its times as NetSuite shows them, such as 2027-11-30T12:00:00Z.`,
    );
  return { validUntil: until, revoked: flagOf('revoked', revoked) };
}

/** The parameters that name the credential of a request, as texts of an address; none where none is named. */
export function credentialParameters({
  credential,
}: {
  readonly credential?: AskedCredential;
}): Readonly<Record<string, string>> {
  if (!credential) return {};
  const { holder, kind, validUntil, revoked } = credential;
  return {
    ...(holder ? { employee: String(holder.employee), role: String(holder.role) } : {}),
    ...(kind === null ? {} : { kind }),
    ...(validUntil === null ? {} : { validUntil }),
    ...(revoked === null ? {} : { revoked: revoked ? 'T' : 'F' }),
  };
}

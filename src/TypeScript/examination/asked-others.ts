/**
 * The other certificates of an application, which whoever asks about one of them read from NetSuite's own list. They are checked as
 * strictly as the one that is asked about.
 */
import { faultOfDates } from '../diagnosis/validity';
import { BadRequest } from './bad-request';
import { flagOf, internalId, timeOf } from './asked-values';

/** A certificate that the caller does not log in with. Times are ISO 8601 in UTC. */
export interface OtherCertificate {
  readonly employee: number;
  readonly role: number;
  /** Null where nobody said. It may be still to come: a certificate is often made before it is needed. */
  readonly validFrom: string | null;
  readonly validUntil: string;
  readonly revoked: boolean;
}

/** An application has at most five active certificates. [DOC] section_162686838198 */
export const MOST_OTHERS = 4;

const KEYS: readonly string[] = ['employee', 'role', 'validFrom', 'validUntil', 'revoked'];

/**
 * @param at ISO time in UTC
 * @returns an empty list where nothing was sent
 * @throws BadRequest
 */
export function otherCertificatesIn(value: unknown, at: string): readonly OtherCertificate[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    throw wrong('must be a list in the body of a POST, such as [{"employee": 42, "role": 1001, …}].');
  }
  if (value.length > MOST_OTHERS) {
    throw wrong(
      `has ${value.length} entries. Send at most ${MOST_OTHERS}: an application has at most five certificates.`,
    );
  }
  return value.map((one: unknown, place) => certificateIn(one, `otherCertificates[${place}]`, at));
}

function certificateIn(value: unknown, place: string, at: string): OtherCertificate {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BadRequest('TD_WRONG_TYPE', `The parameter ${place} must be an object with ${KEYS.join(', ')}.`);
  }
  const { employee, role, validFrom, validUntil, revoked, ...rest } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(rest).length > 0) {
    throw new BadRequest('TD_WRONG_TYPE', `The parameter ${place} may have only these keys: ${KEYS.join(', ')}.`);
  }
  const certificate = {
    employee: internalId(`${place}.employee`, employee, 42),
    role: internalId(`${place}.role`, role, 1001),
    validFrom: timeOf(`${place}.validFrom`, validFrom),
    // What is left out is no time either.
    validUntil: timeOf(`${place}.validUntil`, validUntil ?? null) ?? '',
    revoked: flagOf(`${place}.revoked`, revoked ?? null) ?? false,
  };
  const fault = faultOfDates({ from: certificate.validFrom ?? '', until: certificate.validUntil }, at);
  if (fault === null) return certificate;
  throw new BadRequest(
    'TD_WRONG_TYPE',
    `The certificate of the parameter ${place} ${fault}. Send its times as NetSuite shows them, such as 2027-11-30T12:00:00Z.`,
  );
}

function wrong(what: string): BadRequest {
  return new BadRequest('TD_WRONG_TYPE', `The parameter otherCertificates ${what}`);
}

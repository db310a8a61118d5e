/**
 * `--employee ID --role ID [--kind KIND]`: a credential that is named by its user and role. `--certificate ID`: one of the account file,
 * with what a client would hand over of it and of the others.
 */
import type { AccountFile } from '../emulator';
import { CREDENTIAL_KINDS } from '../src/TypeScript/netsuite/credential-kinds';
import { UsageError } from './usage';

export interface NamedOptions {
  readonly employee?: string;
  readonly role?: string;
  readonly kind?: string;
  readonly certificate?: string;
}

/** The parameters of the RESTlet. */
export type NamedCredential = Readonly<Record<string, unknown>>;

/**
 * The credential that the options name; null where they name none.
 * @throws UsageError
 */
export function namedIn({ employee, role, kind, certificate }: NamedOptions): NamedCredential | null {
  if (certificate !== undefined && [employee, role, kind].some((one) => one !== undefined)) {
    throw new UsageError('--certificate names a whole credential. Leave out --employee, --role and --kind.');
  }
  if (kind !== undefined && !CREDENTIAL_KINDS.some((one) => one === kind)) {
    throw new UsageError(`--kind ${kind}: write one of these: ${CREDENTIAL_KINDS.join(', ')}.`);
  }
  if (employee === undefined && role === undefined) {
    if (kind === undefined) return null;
    throw new UsageError('--kind says what kind of credential --employee and --role name: write them too.');
  }
  if (employee === undefined || role === undefined) {
    const [given, missing] = employee === undefined ? ['--role', '--employee'] : ['--employee', '--role'];
    throw new UsageError(`${given} is given without ${missing}. Write both, such as --employee 42 --role 1001.`);
  }
  const ids = { employee: idOf('--employee', employee, 42), role: idOf('--role', role, 1001) };
  return kind === undefined ? ids : { ...ids, kind };
}

function idOf(option: string, text: string, example: number): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`${option} ${text}: write one internal id, such as ${example}.`);
}

/** Certificates of one application that are handed over beside the own one. */
const MOST_OTHERS = 4;

/**
 * What a client says of a certificate of the account file, and of the other active ones of its application.
 * @throws UsageError
 */
export function certificateIn({ oauth2 }: AccountFile, certificate: string, path: string): NamedCredential {
  const own = oauth2.find(({ certificateId }) => certificateId === certificate);
  if (!own) throw new UsageError(`--certificate ${certificate}: ${path} has no certificate with this id under oauth2.`);
  const now = Date.now();
  const others = oauth2.filter(
    (one) =>
      one !== own &&
      one.integration === own.integration &&
      !one.revoked &&
      one.validUntil !== undefined &&
      one.validUntil > now,
  );
  if (others.length > MOST_OTHERS) {
    throw new UsageError(
      `--certificate ${certificate}: its application has more than five active certificates in ${path}.`,
    );
  }
  return {
    kind: 'oauth2-certificate',
    ...mappingOf(own),
    ...(others.length > 0 ? { otherCertificates: others.map(mappingOf) } : {}),
  };
}

function mappingOf({ entity, role, validFrom, validUntil, revoked }: AccountFile['oauth2'][number]): NamedCredential {
  return {
    ...{ employee: entity, role },
    ...(validFrom === undefined ? {} : { validFrom: timeOf(validFrom) }),
    ...(validUntil === undefined ? {} : { validUntil: timeOf(validUntil) }),
    revoked: revoked ? 'T' : 'F',
  };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

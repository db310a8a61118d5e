/**
 * What NetSuite's certificates endpoint says of the certificate that the client logs in with. [DOC] article_11111634165 (the
 * fields), article_92130837826 (it takes a token for REST web services, and a permission of its own).
 */
import { type TokenHolder } from './access-token.ts';
import { type Authorized } from './authorize.ts';
import { type CertificateCredentials, secretsOf } from './credentials.ts';
import { parseJson } from './json.ts';
import { redactor } from './redactor.ts';
import { send, type World } from './send.ts';
import { membersOf } from './shape.ts';
import type { Target } from './target.ts';

/** What is handed over of the mapping: never its certificate, nor its id. */
export interface OwnCertificate extends Partial<TokenHolder> {
  readonly validFrom?: string;
  readonly validUntil: string;
  readonly revoked: boolean;
}

/** The mapping, or in one sentence why it could not be read. */
export type CertificateRead = { readonly certificate: OwnCertificate } | { readonly note: string };

/** Mappings that are looked through: an application has at most five that are active. [DOC] section_162686838198 */
const MOST_MAPPINGS = 500;

export async function readOwnCertificate(
  credentials: CertificateCredentials,
  target: Target,
  authorized: Authorized,
  signal: AbortSignal,
  world: World,
): Promise<CertificateRead> {
  if (authorized.kind === 'refused') {
    return couldNot('NetSuite gave no access token for REST web services');
  }
  const url = new URL(target.restlet.origin);
  url.pathname = `/services/rest/auth/oauth2/v1/clients/${encodeURIComponent(credentials.clientId)}/certificates`;
  const headers = { authorization: authorized.authorization, accept: 'application/json' };
  const sent = await send({ method: 'GET', url, headers }, signal, world);
  if (sent.kind === 'nothing') return couldNot(redactor(secretsOf(credentials))(`nothing answered (${sent.code})`));
  const { status, body } = sent.answer;
  if (status === 403) {
    return couldNot('NetSuite refused it: the role needs Manage own OAuth 2.0 Client Credentials certificates');
  }
  if (status !== 200) return couldNot(`NetSuite answered with status ${status}`);
  return mappingIn(parseJson(body), credentials.certificateId);
}

/** Strictly: what is not in the documented form was not read. */
export function mappingIn(listed: unknown, certificateId: string): CertificateRead {
  if (!Array.isArray(listed) || listed.length > MOST_MAPPINGS) return couldNot('the answer is no list of certificates');
  const own = (listed as unknown[]).map(membersOf).filter((one) => one?.certificate_id === certificateId);
  const [mapping, ...others] = own;
  if (mapping === undefined) return couldNot('NetSuite does not list the certificate that the client logs in with');
  const validUntil = timeOf(mapping.valid_until);
  const validFrom = timeOf(mapping.valid_from);
  const { revoked } = mapping;
  if (others.length > 0 || validUntil === undefined || typeof revoked !== 'boolean') {
    return couldNot('what NetSuite says of the certificate could not be understood');
  }
  const [employee, role] = [idIn(mapping.entity), idIn(mapping.role)];
  const holder = employee === undefined || role === undefined ? {} : { employee, role };
  return { certificate: { ...holder, ...(validFrom === undefined ? {} : { validFrom }), validUntil, revoked } };
}

/** ISO 8601 with an offset, as UTC to the second. That NetSuite writes times so is ASSUMED. */
function timeOf(value: unknown): string | undefined {
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(value);
  const time = new Date(isTime ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+Z$/, 'Z');
}

function idIn(record: unknown): number | undefined {
  const id = membersOf(record)?.id;
  const number = typeof id === 'string' && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

function couldNot(why: string): CertificateRead {
  return { note: `The end of the certificate could not be read: ${why}. The report does not know it.` };
}

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

/** With the other active certificates of the application; `note`: why they are not handed over. */
export type CertificatesRead =
  | {
      readonly certificate: OwnCertificate;
      readonly others: readonly OtherCertificate[];
      readonly note?: string;
    }
  | { readonly note: string };

/** Mappings that are looked through: an application has at most five that are active. [DOC] section_162686838198 */
const MOST_MAPPINGS = 500;

export async function readOwnCertificate(
  credentials: CertificateCredentials,
  target: Target,
  authorized: Authorized,
  signal: AbortSignal,
  world: World,
): Promise<CertificatesRead> {
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
  const listed = parseJson(body);
  const own = mappingIn(listed, credentials.certificateId);
  return 'note' in own ? own : { ...own, ...othersIn(listed, credentials.certificateId, world.now()) };
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

/** A certificate that the client does not log in with. */
export type OtherCertificate = Omit<OwnCertificate, keyof TokenHolder> & TokenHolder;

/** Beside its own. An application has at most five that are active. [DOC] section_162686838198 */
const MOST_OTHERS = 4;

/** Milliseconds: two years, which NetSuite allows. [DOC] subsect_162755332391 */
const LONGEST = 731 * 24 * 60 * 60 * 1000;

/**
 * The other certificates that still let somebody in, or will. One that cannot be understood leaves out all: a list with a gap would
 * pass for the whole.
 *
 * @param now milliseconds since the epoch
 */
export function othersIn(
  listed: unknown,
  certificateId: string,
  now: number,
): { readonly others: readonly OtherCertificate[]; readonly note?: string } {
  const rows = (Array.isArray(listed) ? (listed as unknown[]) : [])
    .map(membersOf)
    .filter((one) => one === undefined || (one.certificate_id !== certificateId && one.revoked !== true));
  const read = rows.map((row) => otherIn(row, now));
  if (read.includes(undefined)) return notHanded('what NetSuite says of one of them could not be understood');
  const others = read.flatMap((one) => (one && Date.parse(one.validUntil) > now ? one : []));
  if (others.length > MOST_OTHERS) return notHanded(`NetSuite lists ${others.length} that are active`);
  return { others };
}

function otherIn(row: Readonly<Record<string, unknown>> | undefined, now: number): OtherCertificate | undefined {
  const [validFrom, validUntil] = [timeOf(row?.valid_from), timeOf(row?.valid_until)];
  const [employee, role] = [idIn(row?.entity), idIn(row?.role)];
  if (validUntil === undefined || employee === undefined || role === undefined || row?.revoked !== false) {
    return undefined;
  }
  const length = Date.parse(validUntil) - (validFrom === undefined ? now : Date.parse(validFrom));
  // The RESTlet refuses a question with dates that cannot be true.
  if (length > LONGEST || (validFrom !== undefined && length <= 0)) return undefined;
  return { employee, role, ...(validFrom === undefined ? {} : { validFrom }), validUntil, revoked: false };
}

function notHanded(why: string): { readonly others: readonly OtherCertificate[]; readonly note: string } {
  return { others: [], note: `The other certificates of the application are not checked: ${why}.` };
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

function couldNot(why: string): { readonly note: string } {
  return { note: `The end of the certificate could not be read: ${why}. The report does not know it.` };
}

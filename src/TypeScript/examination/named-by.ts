import type { NamedByRequest, OtherNamed } from '../account/named-credential';
import { callerEnds } from '../account/self-check';
import type { AskedCredential } from './asked-credential';
import type { OtherCertificate } from './asked-others';
import { BadRequest } from './bad-request';
import type { Request } from './request';

/**
 * Whose the named credential is, by internal ids; null where none was named.
 * @throws BadRequest where it is the caller's own, and NetSuite does not say who calls
 */
export function namedBy(credential: AskedCredential | undefined): NamedByRequest | null {
  if (!credential) return null;
  const { holder, validUntil, revoked, others = [] } = credential;
  const ends = holder ? { entity: holder.employee, role: holder.role } : callerEnds();
  if (ends) return { ...ends, validUntil, revoked, others: others.map(withEnds) };
  throw new BadRequest(
    'TD_WRONG_TYPE',
    'NetSuite does not say who calls. Send employee and role beside kind, such as employee=42&role=1001.',
  );
}

function withEnds({ employee, ...certificate }: OtherCertificate): OtherNamed {
  return { entity: employee, ...certificate };
}

/** The same request with the caller named, for somebody else to ask it again. */
export function withHolder(request: Request): Request {
  const { credential } = request;
  const named = namedBy(credential);
  if (!credential || !named) return request;
  return { ...request, credential: { ...credential, holder: { employee: named.entity, role: named.role } } };
}

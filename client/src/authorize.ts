import { assertionOf } from './assertion.ts';
import { type CertificateCredentials, type Credentials, secretsOf } from './credentials.ts';
import { parseJson } from './json.ts';
import { redacted, redactedRefusal } from './redacted.ts';
import { redactor } from './redactor.ts';
import { type Refusal, refusalIn } from './refusal.ts';
import { type Request, send, type Sent, type World } from './send.ts';
import { membersOf } from './shape.ts';
import { secretsIn, signedHeader } from './signing.ts';
import type { Target } from './target.ts';

/** The header that says who calls, or why there is none. */
export type Authorized =
  | {
      readonly kind: 'header';
      readonly authorization: string;
      /** What came into being on the way to the header, and must not be printed either. */
      readonly secrets: readonly string[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly sent: Sent };

/** Makes a new header for every attempt: a signature is good for one request. */
export type Authorize = (asked: Pick<Request, 'method' | 'url'>, signal: AbortSignal) => Promise<Authorized>;

/** How these credentials authorise a request. An OAuth 2.0 access token is asked for once and used for every attempt. */
export function authorizer(credentials: Credentials, target: Target, world: World): Authorize {
  switch (credentials.kind) {
    case 'tba':
      return ({ method, url }) => {
        const timestamp = Math.floor(world.now() / 1000);
        const authorization = signedHeader({ method, url, realm: target.realm, timestamp }, credentials);
        return Promise.resolve({ kind: 'header', authorization, secrets: secretsIn(authorization) });
      };
    case 'bearer':
      return () => Promise.resolve(bearer(credentials.accessToken, []));
    case 'certificate': {
      let held: Authorized | undefined;
      return async (_asked, signal) => {
        if (held?.kind !== 'header') held = await requestToken(credentials, target, signal, world);
        return held;
      };
    }
  }
}

function bearer(accessToken: string, secrets: readonly string[]): Authorized {
  return { kind: 'header', authorization: `Bearer ${accessToken}`, secrets: [accessToken, ...secrets] };
}

/** [DOC] section_162755359851. @param scope left out: RESTlets */
export async function requestToken(
  credentials: CertificateCredentials,
  target: Target,
  signal: AbortSignal,
  world: World,
  scope?: 'rest_webservices',
): Promise<Authorized> {
  const url = target.tokenEndpoint;
  const assertion = assertionOf(credentials, url.href, Math.floor(world.now() / 1000), scope);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  const came = await send({ method: 'POST', url, headers, body }, signal, world);
  // Read as it came: two JWTs have runs in common, and so a token would lose what it shares with the assertion.
  const accessToken = came.kind === 'answer' && came.answer.status === 200 ? tokenIn(came.answer.body) : undefined;
  if (accessToken !== undefined) return bearer(accessToken, [assertion]);
  const redact = redactor([...secretsOf(credentials), assertion]);
  const sent = redacted(came, redact);
  return { kind: 'refused', sent, refusal: redactedRefusal(refusalOf('access-token', sent), redact) };
}

/** What came of a request that brought nothing of use. */
export function refusalOf(step: Refusal['step'], sent: Sent): Refusal {
  if (sent.kind === 'nothing') return { step, status: null, code: sent.code, message: sent.message };
  const refusal = refusalIn(step, sent.answer);
  // A body that was not understood may hold the very token.
  return step === 'access-token' && sent.answer.status === 200 ? { ...refusal, message: '' } : refusal;
}

function tokenIn(body: string): string | undefined {
  const token = membersOf(parseJson(body))?.access_token;
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

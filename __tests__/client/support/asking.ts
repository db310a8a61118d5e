/**
 * The client as an integration uses it, against an embedded account over HTTP.
 */
import type { Running } from '../../../cli/embedded';
import type { Preflight, PreflightOptions, Silent, TokenCredentials } from '../../../client/src/index.ts';
import { preflight } from '../../../client/src/index.ts';
import type { World } from '../../../client/src/send.ts';

/** An access token of the account, as the client takes it. */
export function tokenOf({ account }: Running, tokenId: number): TokenCredentials {
  return { kind: 'tba', ...account.credentials(tokenId) };
}

/** The options that ask this account with one of its tokens. */
export function optionsFor(running: Running, tokenId: number): PreflightOptions {
  return { account: running.account.id, baseUrl: running.serving.url, credentials: tokenOf(running, tokenId) };
}

/** The real world, but for what a test puts in its place; nobody waits. */
export function world(instead: Partial<World> = {}): World {
  return { fetch, now: Date.now, random: () => 0, sleep: () => Promise.resolve(), ...instead };
}

/** Asks with a token of the account. */
export function askWith(
  running: Running,
  tokenId: number,
  options: Partial<PreflightOptions> = {},
  instead: Partial<World> = {},
): Promise<Preflight> {
  return preflight({ ...optionsFor(running, tokenId), ...options }, world(instead));
}

/** Asks somebody who answers every request with this, and never goes near a network. */
export function askAnswered(
  answer: () => Response | Promise<Response>,
  options: Partial<PreflightOptions> = {},
  instead: Partial<World> = {},
): Promise<Preflight> {
  return preflight(
    { account: '1234567_SB1', credentials: ANY_TOKEN, ...options },
    {
      ...world({ fetch: () => Promise.resolve(answer()) }),
      ...instead,
    },
  );
}

/** A token of nobody, in the form of NetSuite's. */
export const ANY_TOKEN: TokenCredentials = {
  kind: 'tba',
  consumerKey: 'c0'.repeat(32),
  consumerSecret: 'c1'.repeat(32),
  tokenId: 'd0'.repeat(32),
  tokenSecret: 'd1'.repeat(32),
};

/** @throws Error if it was answered */
export function silent(result: Preflight): Silent {
  if ('report' in result) throw new Error(`answered: ${result.outcome}`);
  return result;
}

export const causesOf = (result: Preflight): string[] => silent(result).causes.map(({ id }) => id);

/** NetSuite's answer to a call that it refuses. */
export function refusing(status: number, code: string, message = '', headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code, message } }, { status, headers });
}

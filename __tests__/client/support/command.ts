/**
 * The command as a shell runs it, without the shell.
 */
import type { Running } from '../../../cli/embedded';
import { main } from '../../../client/src/command.ts';
import { tokenOf } from './asking';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command here, and keeps what it says. */
export async function run(argv: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const status = await main(argv, {
    environment,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { status, ...said };
}

/** The variables with which the command asks this account with one of its tokens. */
export function environmentOf(running: Running, tokenId: number): Record<string, string> {
  const { consumerKey, consumerSecret, tokenId: id, tokenSecret } = tokenOf(running, tokenId);
  return {
    NETSUITE_ACCOUNT: running.account.id,
    NETSUITE_BASE_URL: running.serving.url,
    NETSUITE_CONSUMER_KEY: consumerKey,
    NETSUITE_CONSUMER_SECRET: consumerSecret,
    NETSUITE_TOKEN_ID: id,
    NETSUITE_TOKEN_SECRET: tokenSecret,
  };
}

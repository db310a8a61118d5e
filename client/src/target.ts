import { type AccountId, readAccountId } from './account-id.ts';
import { ConfigurationError } from './configuration-error.ts';

/** Whom to ask, and where. */
export interface Addresses {
  /** In either form: `1234567_SB1` or `1234567-sb1`. */
  readonly account: string;
  /** As the integration sends it, to see whether its own spelling is what NetSuite refuses; left out: as NetSuite asks. */
  readonly realm?: string;
  /** Left out: the account's RESTlet domain. Plain HTTP is for this machine only. */
  readonly baseUrl?: string;
  /** The OAuth 2.0 token endpoint; left out: the account's, or the same path below `baseUrl`. */
  readonly tokenUrl?: string;
  /** Script ids; left out: Token Doctor's own. */
  readonly script?: string;
  readonly deploy?: string;
}

export interface Target {
  readonly id: AccountId;
  readonly realm: string;
  /** The RESTlet without a question. */
  readonly restlet: URL;
  readonly tokenEndpoint: URL;
  /** Where people log in, and see the page. */
  readonly app: URL;
}

const SCRIPT = 'customscript_td_report_rl';
const DEPLOYMENT = 'customdeploy_td_report_rl';
const TOKEN_PATH = '/services/rest/auth/oauth2/v1/token';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The addresses of one account. [DOC] section_4618456734 (RESTlets), section_162755359851 (token endpoint),
 * section_1498251763 (the domain of the application)
 *
 * @throws ConfigurationError if one is not safe to send credentials to
 */
export function targetOf(addresses: Addresses): Target {
  const id = readAccountId(addresses.account);
  const base = addresses.baseUrl;
  const restlet = safeUrl('base URL', base ?? `https://${id.host}.restlets.api.netsuite.com`);
  restlet.pathname = '/app/site/hosting/restlet.nl';
  restlet.searchParams.set('script', addresses.script ?? SCRIPT);
  restlet.searchParams.set('deploy', addresses.deploy ?? DEPLOYMENT);
  const usual = base === undefined ? `https://${id.host}.suitetalk.api.netsuite.com` : new URL(base).origin;
  const tokenEndpoint = safeUrl('token URL', addresses.tokenUrl ?? `${usual}${TOKEN_PATH}`);
  // Read only to refuse what is no account id; sent as it was written.
  if (addresses.realm !== undefined) readAccountId(addresses.realm);
  const app = new URL(base === undefined ? `https://${id.host}.app.netsuite.com` : restlet.origin);
  return { id, realm: addresses.realm ?? id.realm, restlet, tokenEndpoint, app };
}

function safeUrl(what: string, text: string): URL {
  if (!URL.canParse(text)) throw new ConfigurationError(`The ${what} is no address: write https://host.`);
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!isSafe) throw new ConfigurationError(`The ${what} must begin with https://: it is sent credentials.`);
  if (url.username !== '' || url.password !== '') throw new ConfigurationError(`The ${what} must hold no password.`);
  return url;
}

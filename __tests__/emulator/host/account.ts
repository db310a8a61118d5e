import { openAccount, type OpenAccount } from '../../../emulator/account/open-account';
import { parseAccountFile } from '../../../emulator/account-file';
import { serve, type Serving } from '../../../emulator/http/serve';
import { login } from '../../../emulator/http/client';
import type { Caller, ToldRefusals } from '../../../emulator/model';
import { demo } from './bundle';

export const ADMINISTRATOR: Caller = { entity: 1, role: 3 };
export const ANA: Caller = { entity: 42, role: 1001 };

/** An account with one of everything, to be changed by each test. */
export function document() {
  return {
    format: 'account/1',
    account: { id: '1234567_SB1', name: 'Acme sandbox', features: {} as Record<string, boolean> },
    roles: [
      {
        id: 1001,
        scriptid: 'customrole_integration',
        name: 'Integration',
        inactive: false,
        webServicesOnly: false,
        singleSignOnOnly: false,
        permissions: { LIST_ACCOUNT: 'FULL', ADMI_LOGIN_OAUTH: 'FULL' } as Record<string, string>,
      },
      { id: 1002, scriptid: 'customrole_other', name: 'Other <role>', permissions: {} },
    ],
    employees: [
      { id: 1, name: 'Ada Admin', email: 'ada@acme.test', roles: [3] },
      {
        id: 42,
        name: 'Ana Integration',
        email: 'ana@acme.test',
        inactive: false,
        giveAccess: true,
        roles: [1001, 1002],
        globalPermissions: {} as Record<string, string>,
      },
    ],
    entities: [{ id: 900, type: 'VENDOR', name: 'Agency Ltd', roles: [1001] }],
    integrations: [{ id: 7, name: 'Expensify', state: 'ENABLED', tokenBasedAuthentication: true }],
    tokens: [
      {
        id: 501,
        name: 'Expensify - Ana',
        integration: 7,
        entity: 42,
        role: 1001,
        inactive: false,
        revoked: false,
        created: '2026-01-09T10:00:00Z',
      },
    ],
    audiences: undefined as Record<string, number[]> | undefined,
    parameters: undefined as Record<string, Record<string, unknown>> | undefined,
  };
}

export type Document = ReturnType<typeof document>;

export interface Options {
  readonly zip?: Uint8Array;
  readonly change?: (document: Document) => void;
  readonly now?: () => number;
  readonly onRefusals?: (told: ToldRefusals) => void;
}

const open: { close(): unknown }[] = [];

export async function account(options: Options = {}): Promise<OpenAccount> {
  const file = document();
  options.change?.(file);
  const parsed = parseAccountFile(JSON.stringify(file), 'test.json', () => '');
  const made = await openAccount({
    file: parsed,
    project: options.zip ?? demo(),
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(options.onRefusals === undefined ? {} : { onRefusals: options.onRefusals }),
  });
  open.push(made);
  return made;
}

export interface Served extends Serving {
  readonly account: OpenAccount;
  /** A request in a session of that caller, an Administrator unless said otherwise; redirects are not followed. */
  readonly request: (path: string, init?: RequestInit & { as?: Caller }) => Promise<Response>;
}

export async function served(options: Options = {}): Promise<Served> {
  const made = await account(options);
  const serving = await serve(made);
  open.push(serving);
  return {
    ...serving,
    account: made,
    request: async (path, { as = ADMINISTRATOR, ...init } = {}) => {
      const entered = await login(serving.url, as);
      if ('refusal' in entered) throw new Error(entered.refusal.message);
      const headers = { ...(init.headers as Record<string, string> | undefined), cookie: entered.cookie };
      return fetch(`${serving.url}${path}`, { redirect: 'manual', ...init, headers });
    },
  };
}

export const RESTLET = '/app/site/hosting/restlet.nl?script=customscript_demo_rl&deploy=customdeploy_demo_rl';
export const SUITELET = '/app/site/hosting/scriptlet.nl?script=customscript_demo_sl&deploy=customdeploy_demo_sl';
export const JSON_TYPE = { 'content-type': 'application/json' };

/** Closes everything that this test file opened; for `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const thing of open.splice(0).reverse()) await thing.close();
}

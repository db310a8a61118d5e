/**
 * The account of the proof: that of the sweep's proof, which has every kind of integration and a fault that the page can repair,
 * with a reader of few rights who connected an assistant, a finished sweep and a log of changes.
 */
import type { Caller, EmulatedAccount } from '../../../emulator';
import { openAccount } from '../../../emulator';
import { addProfiles } from '../../own-profiles';
import { ownProfile, proofAccount, registerCertificate } from '../sweep/account';

export const ADMINISTRATOR: Caller = { entity: 1, role: 3 };
/** Of few rights: what others have is none of their business. */
export const READER: Caller = { entity: 90, role: 1090 };
/** Who connected an assistant. */
export const CONNECTED: Caller = { entity: 91, role: 1091 };
/** Whose fault the page can repair, and how. */
export const REPAIRED = 43;
export const REPAIR = `remove-global-line:${REPAIRED}`;
const ASSISTANT = 77;
export const AT = Date.UTC(2026, 10, 2, 6);

interface Document {
  readonly roles: readonly object[];
  readonly employees: readonly { readonly name: string; readonly email?: string }[];
  readonly integrations: readonly object[];
  readonly tokens: readonly object[];
}

export const OWN_TOKEN = 590;

export function faultsAccount(): Document {
  const document = proofAccount() as Document;
  const reading = { ADMI_LOGIN_OAUTH: 'FULL', ADMI_MANAGE_OWN_OAUTH_TOKENS: 'FULL', LIST_CUSTRECORDENTRY: 'VIEW' };
  const connecting = { ADMI_MCP_SERVER: 'FULL', ADMI_LOGIN_OAUTH2: 'FULL', ADMI_MANAGE_OAUTH_TOKENS: 'FULL' };
  const { entity, role } = READER;
  const integration = 14;
  return Object.assign(document, {
    roles: [
      ...document.roles,
      { id: role, scriptid: 'customrole_reader', name: 'Reader', permissions: reading },
      { id: CONNECTED.role, scriptid: 'customrole_connected', name: 'Connected', permissions: connecting },
    ],
    employees: [
      ...document.employees,
      { id: entity, name: 'Rae Reader', email: 'rae@example.com', roles: [role] },
      { id: CONNECTED.entity, name: 'Con Connected', email: 'con@example.com', roles: [CONNECTED.role] },
    ],
    integrations: [...document.integrations, { id: ASSISTANT, name: 'Assistant', state: 'ENABLED' }],
    tokens: [...document.tokens, { id: OWN_TOKEN, integration, entity, role, created: '2026-02-01T10:00:00Z' }],
    oauth2Authorizations: [{ integration: ASSISTANT, ...CONNECTED, scopes: ['mcp'] }],
  });
}

/** Names and addresses of people: what a reader of few rights is not shown. */
export function peopleOf({ employees }: Document): string[] {
  return employees.flatMap(({ name, email }) => [name, ...(email === undefined ? [] : [email])]);
}

export interface Opened {
  readonly account: EmulatedAccount;
  readonly document: Document;
  /** What the emulator does not know and was asked for. */
  readonly refused: string[];
}

export async function openFaultsAccount(zip: Uint8Array): Promise<Opened> {
  const document = faultsAccount();
  const refused: string[] = [];
  const account = await openAccount({
    ...{ file: document, project: zip, jobs: 'seeded' },
    now: () => AT,
    scriptClock: () => AT,
    onRefusals: ({ refusals }) => refused.push(...refusals.map(({ code }) => code)),
  });
  addProfiles(account, [ownProfile()]);
  registerCertificate(account);
  await account.runMapReduce('customdeploy_td_sweep_daily', { caller: account.administrator });
  account.outbox.length = 0;
  return { account, document, refused };
}

import { join } from 'node:path';
import {
  type AccountFile,
  ADMINISTRATOR_ROLE,
  type Caller,
  login,
  openAccount,
  readAccountFile,
  type ToldRefusals,
} from '../../emulator';
import type { ProbeDocument } from '../../src/TypeScript/account/expectations/run-probes';
import { packagedBundle, PROBES, PROJECT } from '../bundle';
import { refusalsOnStandardError } from '../refusals';

const PAGE = '/app/site/hosting/scriptlet.nl?script=customscript_td_probes_sl&deploy=customdeploy_td_probes_sl';

/** The people of probes/account.json: an Administrator, and one employee in two lesser roles. */
const ADMINISTRATOR: Caller = { entity: 11, role: ADMINISTRATOR_ROLE };
const LESSER: readonly Caller[] = [
  { entity: 12, role: 1001 },
  { entity: 12, role: 1002 },
];
const SCRATCH_EMPLOYEE = 13;

const DAY = 86_400_000;

/**
 * What the probes print in the emulator: the very zip that would be deployed, over HTTP.
 *
 * @param features those of the account to compare with; what it does not name is as in probes/account.json
 * @param asAdministrator whether an Administrator asks, or the lesser roles
 * @param onRefusals told what the emulator does not know; left out: standard error says it
 */
export async function emulateProbes(
  features: Readonly<Record<string, boolean>>,
  asAdministrator: boolean,
  onRefusals: (told: ToldRefusals) => void = refusalsOnStandardError('probes/account.json'),
): Promise<ProbeDocument[]> {
  const standard = readAccountFile(join(PROJECT, 'probes', 'account.json'));
  const file: AccountFile = { ...standard, features: new Map([...standard.features, ...Object.entries(features)]) };
  const account = await openAccount({ file, project: await packagedBundle(PROBES), onRefusals });
  try {
    // The schedule of the probes' own map/reduce script.
    await account.runDue(account.now() + DAY);
    const serving = await account.serve();
    try {
      const documents: ProbeDocument[] = [];
      for (const caller of asAdministrator ? [ADMINISTRATOR] : LESSER) documents.push(await ask(serving.url, caller));
      return documents;
    } finally {
      await serving.close();
    }
  } finally {
    account.close();
  }
}

async function ask(url: string, caller: Caller): Promise<ProbeDocument> {
  const entrance = await login(url, caller);
  if ('refusal' in entrance) throw new Error(`The emulator lets ${caller.entity}:${caller.role} in no more.`);
  const response = await fetch(`${url}${PAGE}&writes=T&employee=${SCRATCH_EMPLOYEE}`, {
    headers: { cookie: entrance.cookie },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The probes answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as ProbeDocument;
}

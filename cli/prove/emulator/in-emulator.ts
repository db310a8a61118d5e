/** A whole account in the emulator: the packed bundle deployed into it, and its RESTlet asked by an Administrator. */
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { wholeAnswer } from '../../../__tests__/reference/whole/answer-whole';
import type { EmulatedAccount } from '../../../emulator';
import { openAccount } from '../../../emulator';
import { MAPPING_FIELD, MAPPING_TYPE } from '../../../src/TypeScript/account/mapping-fields';
import { parseProfile } from '../../../src/TypeScript/profiles/parse';
import type { Report } from '../../../src/TypeScript/report/contract';
import { addProfiles } from '../../own-profiles';
import { UsageError } from '../../usage';
import type { Compared, Said } from '../accounts/compare';
import { against } from '../accounts/compare';

const RESTLET = 'customdeploy_td_report_rl';
/** The bundle cannot be installed without them. */
const OF_THE_BUNDLE = ['SERVERSIDESCRIPTING', 'CUSTOMRECORDS'];

/** The account as it can be asked about: the bundle is installed, and only `any` is found by the number of an application. */
export function askable(whole: WholeAccount): WholeAccount {
  const { document, profile, own, application } = whole;
  const { features = {} } = document.account;
  const kept = Object.entries(features).filter(([id]) => !OF_THE_BUNDLE.includes(id));
  const isByNumber = profile.id === 'any' && !own;
  return {
    ...whole,
    application: isByNumber ? application : null,
    document: { ...document, account: { ...document.account, features: Object.fromEntries(kept) } },
  };
}

/** Opens the account, runs something in it, and closes it whatever happens. */
export async function inEmulator<T>(
  zip: Uint8Array,
  whole: WholeAccount,
  use: (account: EmulatedAccount) => Promise<T>,
): Promise<T> {
  const refused: string[] = [];
  const now = Date.parse(whole.at);
  const account = await openAccount({
    file: whole.document,
    project: zip,
    now: () => now,
    scriptClock: () => now,
    onRefusals: ({ refusals }) => refused.push(...refusals.map(({ code }) => code)),
  });
  try {
    prepare(account, whole);
    const result = await use(account);
    if (refused.length > 0) throw new Error(`the emulator does not know ${refused.join(', ')}`);
    return result;
  } finally {
    account.close();
  }
}

function prepare(account: EmulatedAccount, { document, registered, profile, own }: WholeAccount): void {
  if (own) {
    const text = JSON.stringify(profile);
    const { parsed, faults } = parseProfile(text);
    if (!parsed) throw new UsageError(`A profile of the proof is none: ${JSON.stringify(faults)}`);
    addProfiles(account, [{ path: 'own', text, profile: parsed.profile }]);
  }
  registered.forEach(({ application, kind, entity, role, from, until, ended, label }, place) => {
    account.insertRecord(MAPPING_TYPE, {
      [MAPPING_FIELD.key]: `k${place}`,
      [MAPPING_FIELD.application]: application,
      [MAPPING_FIELD.name]: document.integrations.find(({ id }) => id === application)?.name ?? '',
      [MAPPING_FIELD.kind]: kind,
      [MAPPING_FIELD.entity]: entity,
      [MAPPING_FIELD.role]: role,
      [MAPPING_FIELD.from]: from,
      [MAPPING_FIELD.until]: until,
      [MAPPING_FIELD.ended]: ended,
      [MAPPING_FIELD.label]: label,
      [MAPPING_FIELD.account]: account.id,
    });
  });
}

/** @throws Error with what the RESTlet answered where that is no report */
export async function reportIn(account: EmulatedAccount, { profile, application }: WholeAccount): Promise<Report> {
  const integration = application === null ? profile.id : String(application);
  const { status, body, text } = await account.callRestlet({
    deployment: RESTLET,
    parameters: { own: 'F', integration },
  });
  if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`);
  return body as Report;
}

export function saidIn({ verdict, rootCause, account, tokens, plan }: Report): Said {
  return {
    ...{ verdict, rootCause, account, verdictAfter: plan.verdictAfter },
    tokens: tokens.map((token) => ({
      ...{ id: token.id, kind: token.kind ?? 'access-token', verdict: token.verdict, checks: token.findings },
      effective: Object.fromEntries(token.requirements.map(({ id, effective }) => [id, effective])),
    })),
  };
}

/** Through readers and emulator. */
export function comparedIn(zip: Uint8Array): (whole: WholeAccount) => Promise<Compared> {
  return async (drawn) => {
    const whole = askable(drawn);
    const report = await inEmulator(zip, whole, (account) => reportIn(account, whole));
    const { expected, differences } = against(wholeAnswer(whole), saidIn(report));
    // An Administrator reads everything.
    const unread = report.unread.map(({ what, why }) => `not read: ${what}: ${why.message}`);
    return { expected, differences: [...differences, ...unread] };
  };
}

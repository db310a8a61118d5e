/**
 * A sweep of an embedded account, and what its reports say of the same credentials.
 */
import type { Running } from '../../../cli/embedded';
import { administratorOf, askForReport } from '../../../cli/embedded';
import type { AnsweredCredential, SweepAnswer } from '../../../cli/sweep-result';
import { sweepAnswer } from '../../../cli/sweep-result';
import type { AccountFile } from '../../../emulator';
import type { MapReduceCall } from '../../../emulator';
import { matchesIntegration } from '../../../src/TypeScript/diagnosis/profile';
import { profiles } from '../../../src/TypeScript/profiles/index';
import type { Report } from '../../../src/TypeScript/report/contract';

export const ON_DEMAND = 'customdeploy_td_sweep_now';
export const DAILY = 'customdeploy_td_sweep_daily';

export async function sweep(
  { account }: Running,
  file: AccountFile,
  how: MapReduceCall = {},
  deployment = ON_DEMAND,
): Promise<SweepAnswer> {
  const run = await account.runMapReduce(deployment, { caller: administratorOf(file), ...how });
  return sweepAnswer(account, run);
}

/** What the reports on all integrations of the account say of their credentials, each asked for by itself. */
export async function saidByReports(running: Running, file: AccountFile): Promise<AnsweredCredential[]> {
  const said: AnsweredCredential[] = [];
  for (const integration of integrationsWithTokens(file)) {
    const report = await askForReport(running, administratorOf(file), integration);
    said.push(...credentialsIn(report, file));
  }
  return said.toSorted((a, b) => a.application - b.application || a.token - b.token);
}

function integrationsWithTokens({ integrations, tokens }: AccountFile): string[] {
  const used = integrations.filter(({ id }) => tokens.some(({ integration }) => integration === id));
  const asked = used.map(({ id, name }) => {
    const known = [...profiles.values()].find((profile) => matchesIntegration(profile, name));
    return known?.id ?? String(id);
  });
  return [...new Set(asked)];
}

/** A credential with what the report says of the account: what fails there comes first. */
function credentialsIn({ integration, account, tokens }: Report, file: AccountFile): AnsweredCredential[] {
  const failing = account.find(({ status }) => status === 'fail');
  const isOpen = account.some(({ check, status }) => status === 'unknown' && check !== 'integration-enabled');
  return tokens.map(({ id, verdict, findings }) => {
    const own = findings.find(({ status }) => status === 'fail');
    const token = id ?? 0;
    return {
      integration,
      application: file.tokens.find((one) => one.id === id)?.integration ?? 0,
      token,
      verdict: failing ? 'blocked' : verdict === 'ready' && isOpen ? 'unknown' : verdict,
      rootCause: failing ? { check: failing.check, token: null } : own ? { check: own.check, token } : null,
    };
  });
}

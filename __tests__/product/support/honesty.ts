/**
 * What a report may say that did not read everything: the truth, or that it does not know.
 */
import type { Report } from '../../../src/TypeScript/report/contract';
import type { AccountDocument } from '../../reference/answer';
import { referenceAnswer, referenceStatuses } from '../../reference/answer';

/** Every statement of the report that the account contradicts, as sentences; none if it is honest. */
export function contradictions(report: Report, document: AccountDocument): string[] {
  return [...ofVerdict(report, document), ...ofFindings(report, document), ...ofRequirements(report, document)];
}

function ofVerdict(report: Report, document: AccountDocument): string[] {
  const { verdict, rootCause, sources } = report;
  const truth = referenceAnswer(document);
  // A live refusal is certain, and may leave open why.
  if (verdict === 'blocked' && truth.verdict === 'blocked' && rootCause === null && sources.decidedBy === 'refusal')
    return [];
  if (verdict === 'blocked' && truth.verdict === 'blocked') {
    const fails = [
      ...truth.account,
      ...truth.tokens.filter(({ id }) => id === rootCause?.token).flatMap((t) => t.fails),
    ];
    return fails.some((check) => check === rootCause?.check) ? [] : [`the root cause ${rootCause?.check ?? 'none'}`];
  }
  if (verdict === 'unknown' || verdict === truth.verdict || standsWithoutIntegrationRecord(report, document)) return [];
  return [`the verdict ${verdict} of an account that is ${truth.verdict}`];
}

/**
 * The one thing that is not needed for `ready`: no public source says that every account lets a script read integration
 * records. The verdict then stands on the rest, and says so.
 */
function standsWithoutIntegrationRecord({ summary, unread }: Report, document: AccountDocument): boolean {
  const { account, tokens } = referenceAnswer(document);
  const onlyFault = account.join() === 'integration-enabled' && tokens.every(({ verdict }) => verdict === 'ready');
  const said = unread.some(({ what }) => what === 'integration-records') && summary.includes('could not be read');
  return onlyFault && said;
}

/** Not read, and not known to be needed, these warn and say that it could not be read (docs/decisions/0023). */
const NARROWING: readonly string[] = ['role-restrictions', 'role-kind'];

function ofFindings(report: Report, document: AccountDocument): string[] {
  const truth = referenceStatuses(document);
  const wrong = (
    findings: Report['account'] | Report['tokens'][number]['findings'],
    statuses: typeof truth.account | (typeof truth.tokens)[number]['checks'],
  ) =>
    findings.flatMap(({ check, status }) => {
      const real = statuses.find((one) => one.check === check)?.status ?? 'nothing';
      const isLeftOpen = status === 'unknown' || (status === 'warn' && real === 'pass' && NARROWING.includes(check));
      return isLeftOpen || status === real ? [] : [`${check}: ${status}, where it is ${real}`];
    });
  return [
    ...wrong(report.account, truth.account),
    ...report.tokens.flatMap(({ id, findings }) =>
      wrong(findings, truth.tokens.find((one) => one.id === id)?.checks ?? []),
    ),
  ];
}

function ofRequirements(report: Report, document: AccountDocument): string[] {
  const truth = referenceAnswer(document);
  return report.tokens.flatMap(({ id, requirements }) => {
    const real = truth.tokens.find((one) => one.id === id)?.effective ?? {};
    return requirements
      .filter(({ id: requirement, effective }) => effective !== 'UNKNOWN' && effective !== real[requirement])
      .map(
        ({ id: requirement, effective }) =>
          `${requirement}: ${effective}, where it is ${real[requirement] ?? 'not listed'}`,
      );
  });
}

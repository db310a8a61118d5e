import type { Report } from '../../../src/TypeScript/report/contract';

/** What the reference answers of an account, taken from a report. */
export function projection(report: Report) {
  return {
    verdict: report.verdict,
    rootCause: report.rootCause,
    account: failing(report.account),
    verdictAfter: report.plan.verdictAfter,
    tokens: report.tokens.map(({ id, verdict, findings, requirements }) => ({
      id,
      verdict,
      fails: failing(findings),
      effective: Object.fromEntries(requirements.map((row) => [row.id, row.effective])),
    })),
  };
}

function failing(findings: readonly { readonly check: string; readonly status: string }[]): string[] {
  return findings.filter(({ status }) => status === 'fail').map(({ check }) => check);
}

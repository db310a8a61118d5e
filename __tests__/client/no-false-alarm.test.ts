/**
 * What the bundle answers is taken for an answer: no report of any account, read whole or in part and decided by whichever
 * rule, is refused for contradicting the question or itself.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { reportFor } from '../../client/src/report-for.ts';
import type { Question } from '../../client/src/question.ts';
import { parseReportRequest } from '../../src/TypeScript/report-service/request';
import { responseFor } from '../../src/TypeScript/report-service/response';
import type { Report } from '../../src/TypeScript/report/contract';
import { unansweredReport } from '../../src/TypeScript/report/unanswered';
import { EXAMPLE_NAMES, EXAMPLES, reportOf } from '../support/embedded';
import { DECIDED, BLOCKED, LARGE, READY, UNKNOWN } from './support/reports';
import { trueReports } from './support/true-reports';

/** What the client makes of a report that came over the wire: its verdict, or what is wrong with it. */
function taken(report: object, question: Partial<Question> = {}): string {
  const { source } = report as Partial<Report>;
  const asked: Question = {
    account: source?.accountId ?? '1234567_SB1',
    integration: 'expensify',
    form: 'full',
    token: undefined,
    page: undefined,
    pageSize: undefined,
    ...question,
  };
  const read = reportFor(JSON.parse(JSON.stringify(report)) as unknown, asked);
  return 'code' in read ? `${read.code}: ${read.message}` : read.verdict;
}

const minimal = (report: Report, token: number | undefined): object =>
  responseFor(
    report,
    parseReportRequest({ form: 'minimal' }),
    () => `/page?integration=expensify${token === undefined ? '' : `&token=${token}`}`,
  );

it.each(EXAMPLE_NAMES)('of %s', async (name) => {
  const report = await reportOf(join(EXAMPLES, `${name}.json`));

  expect(taken(report)).toBe(report.verdict);
  expect(taken(minimal(report, undefined), { form: 'minimal' })).toBe(report.verdict);
});

it('of random accounts, read whole or in part, whichever rule decides', () => {
  const seen = new Set<string>();
  const property = fc.property(trueReports, (reports) => {
    for (const { report, token } of reports) {
      seen.add(`${report.verdict} by ${report.sources.decidedBy}`);
      expect([taken(report, { token }), report]).toEqual([report.verdict, report]);
      expect(taken(minimal(report, token), { form: 'minimal', token })).toBe(report.verdict);
      // A later version may say more, anywhere.
      const later = {
        ...report,
        schemaVersion: '1.27',
        more: [],
        tokens: report.tokens.map((one) => ({ ...one, x: 1 })),
      };
      expect(taken(later, { token })).toBe(report.verdict);
    }
  });
  fc.assert(property, { seed: 11, numRuns: 120 });
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'ready by chain',
      'ready by proof',
      'ready by snapshot',
      'blocked by chain',
      'blocked by refusal',
      'blocked by another-token',
      'unknown by chain',
      'unknown by disagreement',
    ]),
  );
});

it('where the account gave no answer at all', () => {
  const report = unansweredReport('expensify', '1234567_SB1', { code: 'X', message: '' });

  expect([taken(report), taken(report, { token: 501 })]).toEqual(['unknown', 'unknown']);
});

it.each(Object.entries({ READY, BLOCKED, UNKNOWN, LARGE, ...DECIDED }))(
  'of the other tests of the client: %s',
  (_name, report) => {
    expect(taken(report)).toBe(report.verdict);
  },
);

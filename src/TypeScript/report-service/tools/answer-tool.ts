/**
 * What a tool answers: the text of a JSON object, whatever happens. Nothing is written, and nothing is thrown.
 */
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import { reportWithoutSnapshot } from '../../examination/report-for';
import { BadRequest } from '../../examination/request';
import { BadChanges } from '../../examination/what-if/bad-changes';
import type { ErrorAnswer, MinimalReport, Report } from '../../report/contract';
import { answer, pageFor } from '../answer';
import type { ReportRequest } from '../request';
import { responseFor } from '../response';
import { bounded } from './bounded';
import { BadParameter } from './parameters';
import type { ToolName } from './questions';
import { QUESTIONS } from './questions';

/** @param sent the parameters, as a model chose them */
export function answerTool(tool: ToolName, sent: unknown): string {
  try {
    let made: { readonly asked: ReportRequest; readonly report: Report } | null = null;
    const given = answer(QUESTIONS[tool](sent), (asked) => {
      const report = reportWithoutSnapshot(asked.request, runtime.accountId, asked.onBehalf, asked.paging);
      made = { asked, report };
      return report;
    });
    return bounded(given, () => made && minimalOf(made));
  } catch (thrown) {
    return JSON.stringify(refusal(thrown));
  }
}

function minimalOf({
  asked,
  report,
}: {
  readonly asked: ReportRequest;
  readonly report: Report;
}): MinimalReport | null {
  const minimal = responseFor(report, { ...asked, form: 'minimal', knownHash: null }, () => pageFor(asked));
  return 'page' in minimal && typeof minimal.page === 'string' ? (minimal as MinimalReport) : null;
}

function refusal(thrown: unknown): ErrorAnswer {
  if (thrown instanceof BadRequest) {
    return { error: { code: thrown.code, message: thrown.message, place: placeIn(thrown) } };
  }
  // What NetSuite said may name what the caller may not know: it stays in the log of the script.
  log.error({
    title: 'Token Doctor tool',
    details: thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown,
  });
  return { error: { code: 'UNEXPECTED_ERROR', message: FAILED, place: null } };
}

const FAILED = 'The tool failed, and says nothing about the account. The execution log of the tool has the error.';

/** The parameter that a refusal is about; null where it is about none alone. */
function placeIn(thrown: BadRequest): string | null {
  if (thrown instanceof BadParameter) return thrown.place;
  if (thrown instanceof BadChanges) return thrown.places[0] ?? 'whatIf';
  return PLACES[thrown.code] ?? /^The parameter (\w+) /.exec(thrown.message)?.[1] ?? null;
}

const PLACES: Readonly<Partial<Record<BadRequest['code'], string>>> = {
  TD_UNKNOWN_INTEGRATION: 'integration',
  TD_TOKEN_NOT_FOUND: 'token',
  TD_EMPLOYEE_NOT_FOUND: 'employee',
  TD_ROLE_NOT_FOUND: 'role',
  TD_KIND_NOT_USED: 'kind',
  TD_PAGE_NOT_FOUND: 'page',
};

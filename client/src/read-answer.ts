/**
 * What an answer with status 200 comes to: the report that was asked for, or what is wrong with it.
 */
import type { AnswerFault } from './answer-faults.ts';
import { parseJson } from './json.ts';
import type { Question } from './question.ts';
import type { Answer } from './refusal.ts';
import type { Report } from './received.ts';
import { reportFor } from './report-for.ts';
import { isOfVersion1 } from './report-shape.ts';
import { membersOf } from './shape.ts';
import type { Held } from './since.ts';

export interface Found {
  readonly report: Report;
  readonly unchanged: boolean;
}

/** A report, or a fault of something that says it is one; undefined for an answer that says nothing of the kind. */
export function readAnswer(
  answer: Answer,
  question: Question,
  held: Held | undefined,
): Found | AnswerFault | undefined {
  if (answer.status !== 200) return undefined;
  if (answer.isTooLong === true) {
    return { code: 'TOO_LONG', message: 'It is longer than 10 MB, which is the most that a RESTlet can answer.' };
  }
  const value = parseJson(answer.body);
  const members = membersOf(value);
  if (typeof members?.schemaVersion !== 'string') return undefined;
  if (members.unchanged === true) return unchangedAnswer(members, held);
  const report = reportFor(value, question);
  if ('code' in report) return report;
  const other = differsFrom(report, held);
  return other === undefined ? { report, unchanged: false } : { code: 'CONTRADICTION', message: other };
}

/**
 * The RESTlet says that its report is still the one that is held. Of any other report it says nothing, and what else it says
 * has to be what the held one says.
 */
function unchangedAnswer(said: Readonly<Record<string, unknown>>, held: Held | undefined): Found | AnswerFault {
  if (!isOfVersion1(said.schemaVersion)) {
    return {
      code: 'NO_REPORT',
      message: 'It says that nothing has changed, in a version that this client does not know.',
    };
  }
  if (held === undefined) {
    return { code: 'OTHER_QUESTION', message: 'It says that nothing has changed, and nobody asked what has.' };
  }
  if (said.hash !== held.hash) {
    return {
      code: 'OTHER_QUESTION',
      message: 'It says that nothing has changed in another report than was asked about.',
    };
  }
  const isOther = (['verdict', 'integration'] as const).some(
    (name) => (said[name] ?? held.report[name]) !== held.report[name],
  );
  if (isOther) {
    return {
      code: 'CONTRADICTION',
      message: 'It says that nothing has changed, and that the verdict or the integration has.',
    };
  }
  return { report: held.report, unchanged: true };
}

/** The hash is of what a report finds: two that have the same cannot differ in it. */
function differsFrom(report: Report, held: Held | undefined): string | undefined {
  if (held === undefined || report.hash !== held.hash) return undefined;
  const before = held.report;
  const isSame =
    report.verdict === before.verdict &&
    (report.rootCause ?? null)?.check === before.rootCause?.check &&
    (report.rootCause ?? null)?.token === before.rootCause?.token;
  return isSame ? undefined : 'The report has the hash of the earlier one, and another verdict or root cause.';
}

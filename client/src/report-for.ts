import type { AnswerFault } from './answer-faults.ts';
import { contradictionIn } from './contradictions.ts';
import { otherQuestion, type Question } from './question.ts';
import type { Report } from './received.ts';
import { readReport } from './report-shape.ts';

/** A report that answers this question and does not contradict itself, or what is wrong with it. */
export function reportFor(value: unknown, question: Question): Report | AnswerFault {
  const report = readReport(value);
  if (typeof report === 'string') return { code: 'NO_REPORT', message: report };
  const other = otherQuestion(report, question);
  if (other !== undefined) return { code: 'OTHER_QUESTION', message: other };
  const contradiction = contradictionIn(report);
  return contradiction === undefined ? report : { code: 'CONTRADICTION', message: contradiction };
}

import type { SymptomAnswer } from '../diagnosis/symptom/index';
import type { ProfileUsed, Report } from './contract';
import { hashed } from './hash';
import { LIMITS } from './limits';

/** What a report says beside the diagnosis: by which profile it was made, and what an error text comes to. */
export interface Beside {
  readonly profile: ProfileUsed;
  /** Null where no text was given. */
  readonly symptom: SymptomAnswer | null;
  /** Null where none was handed over. */
  readonly otherCertificates: Report['otherCertificates'] | null;
}

/** Of very many findings the first, which have the root cause, and how many more there are. */
function cut(answer: SymptomAnswer): NonNullable<Report['symptom']> {
  const { explainedBy } = answer;
  const more = explainedBy.length - LIMITS.explainedBy;
  if (more <= 0) return answer;
  return { ...answer, explainedBy: explainedBy.slice(0, LIMITS.explainedBy), explainedByCut: more };
}

export function answering(report: Report, { profile, symptom, otherCertificates }: Beside): Report {
  return hashed({
    ...report,
    profile,
    ...(symptom === null ? {} : { symptom: cut(symptom) }),
    ...(otherCertificates ? { otherCertificates } : {}),
  });
}

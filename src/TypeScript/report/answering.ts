import type { SymptomAnswer } from '../diagnosis/symptom/index';
import type { ProfileUsed, Report } from './contract';
import { hashed } from './hash';

/** What a report says beside the diagnosis: by which profile it was made, and what an error text comes to. */
export interface Beside {
  readonly profile: ProfileUsed;
  /** Null where no text was given. */
  readonly symptom: SymptomAnswer | null;
}

export function answering(report: Report, { profile, symptom }: Beside): Report {
  return hashed({ ...report, profile, ...(symptom === null ? {} : { symptom }) });
}

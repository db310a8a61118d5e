/**
 * What an assistant may ask: three tools that only read. toolset-schema.json says what a client sees of them.
 *
 * @NApiVersion 2.1
 * @NScriptType CustomTool
 * @NModuleScope SameAccount
 */
import { answerTool } from './report-service/tools/answer-tool';

/** One credential, or an error text. */
export const tokenDoctorDiagnose = async (parameters: unknown): Promise<string> =>
  Promise.resolve(answerTool('diagnose', parameters));

/** What is not ready, out of the last sweep where there is one. */
export const tokenDoctorListNotReady = async (parameters: unknown): Promise<string> =>
  Promise.resolve(answerTool('notReady', parameters));

/** What changes would do. */
export const tokenDoctorWhatIf = async (parameters: unknown): Promise<string> =>
  Promise.resolve(answerTool('whatIf', parameters));

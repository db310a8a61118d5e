import type { Mark, ScriptType, Stage } from '../model';

/** What one invocation of a script may use. */
export interface ScriptLimit {
  readonly units: number;
  readonly seconds: number;
  readonly mark: Mark;
}

/**
 * Usage units [DOC section_N3351480] and seconds [DOC section_161591009480] of each script type, as `@NScriptType` names
 * it. A map/reduce script has no limit as a whole: each stage has its own. Rows marked `seen` are from public notes on
 * those pages, not from the pages. Only the types that can be deployed are ever run.
 */
export const SCRIPT_LIMITS = {
  Suitelet: { units: 1_000, seconds: 300, mark: 'documented' },
  Restlet: { units: 5_000, seconds: 300, mark: 'documented' },
  ScheduledScript: { units: 10_000, seconds: 3_600, mark: 'documented' },
  'MapReduceScript.getInputData': { units: 10_000, seconds: 3_600, mark: 'seen' },
  'MapReduceScript.map': { units: 1_000, seconds: 300, mark: 'seen' },
  'MapReduceScript.reduce': { units: 5_000, seconds: 900, mark: 'seen' },
  'MapReduceScript.summarize': { units: 10_000, seconds: 3_600, mark: 'seen' },
  UserEventScript: { units: 1_000, seconds: 300, mark: 'seen' },
  ClientScript: { units: 1_000, seconds: 300, mark: 'documented' },
  Portlet: { units: 1_000, seconds: 300, mark: 'documented' },
  MassUpdateScript: { units: 1_000, seconds: 300, mark: 'seen' },
  BundleInstallationScript: { units: 10_000, seconds: 3_600, mark: 'documented' },
  CustomTool: { units: 1_000, seconds: 300, mark: 'documented' },
} as const satisfies Readonly<Record<string, ScriptLimit>>;

export type LimitedScript = keyof typeof SCRIPT_LIMITS;

/** The name under which the limits of a run stand: a map/reduce script has them by stage. */
export function limitedScript(scriptType: ScriptType, stage: Stage = 'getInputData'): LimitedScript {
  return scriptType === 'MapReduceScript' ? `MapReduceScript.${stage}` : scriptType;
}

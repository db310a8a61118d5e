import type { SourceProject } from './source-project';

/** `error`: SDF is known to refuse it. `warning`: it may, or this check does not know. */
export type Severity = 'error' | 'warning';

/** One thing that a project is told. */
export interface Problem {
  /** Id of the rule that is broken, `script-file-missing`. */
  readonly rule: string;
  /** A project with an error is refused; a warning stops nothing. */
  readonly severity: Severity;
  /** Path inside the zip, `Objects/customrole_x.xml`. */
  readonly file: string;
  readonly line?: number;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** What a rule finds; its id and severity are the rule's own. */
export type Finding = Omit<Problem, 'rule' | 'severity'>;

/** What is asked of a project, by NetSuite or by the emulator. */
export interface Requirement {
  readonly id: string;
  /** What is asked, as a sentence. */
  readonly claim: string;
  /** Where that is said; `D/<page>` is a page of NetSuite's help. */
  readonly source: string;
  readonly mark: 'documented' | 'seen' | 'assumed';
  /** The answer depends on what the target account has, so it is asked again when the project is deployed. */
  readonly againstAccount?: true;
  readonly check: (project: SourceProject) => readonly Finding[];
}

/** One rule of SDF, in a file of its own under rules/. */
export interface Rule extends Requirement {
  readonly severity: Severity;
  /**
   * Of a warning: what it finds is unknown to this check. NetSuite may know it and take it; the emulator deploys only what
   * it knows.
   */
  readonly stopsEmulator?: true;
}

/** What NetSuite takes and the emulator does not deploy yet, in a file of its own under limits/. It says nothing of SDF. */
export type Limit = Requirement;

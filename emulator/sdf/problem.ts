import type { SourceProject } from './source-project';

export type Severity = 'error' | 'warning';

/** One thing that is wrong with a project. */
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

/** One rule of SDF, in a file of its own under rules/. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What is asked of a project, as a sentence. */
  readonly claim: string;
  /** Where that is said; `D/<page>` is a page of NetSuite's help. */
  readonly source: string;
  readonly mark: 'documented' | 'seen' | 'assumed';
  /** The answer depends on what the target account has, so it is asked again when the project is deployed. */
  readonly againstAccount?: true;
  readonly check: (project: SourceProject) => readonly Finding[];
}

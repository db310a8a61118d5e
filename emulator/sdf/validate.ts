import { DeployError } from './errors';
import type { Problem, Rule } from './problem';
import { RULES } from './rules';
import { openProject, type SourceProject } from './source-project';

/**
 * Everything that is wrong with a project, errors and warnings, in the order of the rules.
 *
 * @param source a zip as `suitecloud project:package` makes it, or the text of every file by its path
 */
export function validate(source: Uint8Array | ReadonlyMap<string, string>): Problem[] {
  return problemsOf(openProject(source), RULES);
}

export function problemsOf(project: SourceProject, rules: readonly Rule[]): Problem[] {
  return rules.flatMap(({ id, severity, check }) =>
    check(project).map((finding) => ({ rule: id, severity, ...finding })),
  );
}

/**
 * Refuses a project for the first of these rules that it breaks.
 *
 * @throws DeployError
 */
export function refuseFirst(project: SourceProject, rules: readonly Rule[]): void {
  for (const rule of rules) {
    const finding = rule.severity === 'error' ? rule.check(project)[0] : undefined;
    if (finding !== undefined) throw new DeployError(rule.id, finding.file, finding.message);
  }
}

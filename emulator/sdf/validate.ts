import { DeployError } from './errors';
import { LIMITS } from './limits';
import type { Problem, Requirement, Rule } from './problem';
import { RULES } from './rules';
import { openProject, type SourceProject } from './source-project';

/**
 * Everything that SDF refuses of a project or may refuse, errors and warnings, in the order of the rules. What only the
 * emulator does not deploy is not among it.
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
 * Refuses a project for the emulator: for the first error, else for the first thing that is unknown here, else for the
 * first that the emulator does not deploy yet. The words say which of the three it is.
 *
 * @param applies which requirements are asked
 * @throws DeployError
 */
export function refuseFirst(project: SourceProject, applies: (requirement: Requirement) => boolean): void {
  const errors = RULES.filter(({ severity }) => severity === 'error');
  const unknown = RULES.filter(({ stopsEmulator }) => stopsEmulator === true);
  const refuse = (requirements: readonly Requirement[], because: string): void => {
    for (const { id, check } of requirements.filter(applies)) {
      const finding = check(project)[0];
      if (finding !== undefined) throw new DeployError(id, finding.file, `${finding.message}${because}`);
    }
  };
  refuse(errors, '');
  refuse(unknown, '; the emulator deploys only what it knows');
  refuse(LIMITS, '');
}

import type { Problem } from '../sdf/problem';
import { RULES } from '../sdf/rules';
import { openProject } from '../sdf/source-project';
import { problemsOf } from '../sdf/validate';
import { type ProjectSource, readProjectSource } from './project-source';

/** What SDF makes of a project, as far as it is known here. */
export interface Validation {
  /** Errors: SDF is known to refuse them. Warnings: it may refuse them, or this check does not know. */
  readonly problems: readonly Problem[];
  /** How many files of the File Cabinet and how many objects would be deployed. */
  readonly files: number;
  readonly objects: number;
}

/**
 * Checks a project by the rules of SDF, without an account and without NetSuite.
 *
 * @throws ProjectReadError if the zip or the folder cannot be read; a zip that cannot be unpacked is a problem of the project
 */
export async function validateProject(source: ProjectSource): Promise<Validation> {
  const project = openProject(await readProjectSource(source));
  return { problems: problemsOf(project, RULES), files: project.cabinet.size, objects: project.objects.length };
}

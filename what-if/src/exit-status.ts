import type { Answer } from './answer';

/** What the command leaves with. `bug`: the command itself failed, which must not look like an answer. */
export const EXIT = { nothing: 0, breaks: 1, unknown: 2, usage: 3, bug: 5 } as const;

/** A file that cannot be read comes first, then a credential that breaks, then whatever is unknown. */
export function exitStatus(answer: Answer): number {
  if (answer.errors.length > 0) return EXIT.usage;
  const { credentials } = answer.report;
  if (credentials.some(({ before, after }) => after === 'blocked' && before !== 'blocked')) return EXIT.breaks;
  return isOpen(answer) ? EXIT.unknown : EXIT.nothing;
}

/** Whether a credential may break without anybody seeing it here. */
export function isOpen({ report, project, notCompared, notInFile }: Answer): boolean {
  const { credentials, credentialsCut, stillUnknown, complete } = report;
  return (
    credentials.some(({ after }) => after === 'unknown') ||
    credentialsCut !== undefined ||
    stillUnknown > 0 ||
    !complete ||
    notInFile.length > 0 ||
    project.roles.some(({ match }) => match.kind === 'unknown') ||
    notCompared.some(({ matters }) => matters)
  );
}

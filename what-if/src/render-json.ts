import type { Answer } from './answer';

/** One object on one line: the answer of the RESTlet, and where each change stands. */
export function renderJson({ report, project, changes, notCompared, notInFile, errors }: Answer): string {
  return JSON.stringify({
    ...report,
    project: {
      folder: project.folder,
      roles: project.roles.map(({ file, scriptid, role, match }) => ({
        file,
        line: role.root.line,
        scriptid,
        name: role.name,
        status: match.kind,
        role: match.kind === 'compared' ? match.role.id : null,
        ...(match.kind === 'unknown' ? { message: match.message } : {}),
      })),
      notDeployed: project.notDeployed,
      notes: project.notes,
    },
    changes: changes.map(({ file, line, role, change, from, asked }) => ({ file, line, role, change, from, asked })),
    notCompared,
    ...(notInFile.length > 0 ? { notInFile } : {}),
    errors,
  });
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from '../account-file/text';
import { projectFiles, projectFolderIn } from '../sdf/project-folder';

/**
 * An SDF project: the path of a zip that `suitecloud project:package` made or of a project's folder, the bytes of such a
 * zip, or the text of every file by its path in the project (`manifest.xml`, `Objects/customscript_x.xml`).
 */
export type ProjectSource = string | Uint8Array | ReadonlyMap<string, string>;

/** A zip or a folder of a project cannot be read. */
export class ProjectReadError extends Error {
  override readonly name = 'ProjectReadError';
}

/**
 * The files of a project, or its zip. A folder may be the project's own, with manifest.xml, or the folder of
 * suitecloud.config.js above it.
 *
 * @throws ProjectReadError
 */
export async function readProjectSource(source: ProjectSource): Promise<Uint8Array | ReadonlyMap<string, string>> {
  if (typeof source !== 'string') return source;
  try {
    if (!(await stat(source)).isDirectory()) return bytesOf(source);
    return await projectFiles(join(source, await projectFolderIn(source)));
  } catch (error) {
    throw new ProjectReadError(`${source} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

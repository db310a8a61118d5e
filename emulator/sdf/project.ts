import type { Manifest } from './manifest';
import {
  readCustomRecord,
  readRole,
  readScript,
  type SdfCustomRecord,
  type SdfRole,
  type SdfScript,
} from './objects/read';
import type { Toolset } from '../model';
import { readToolsets } from './toolsets';
import { openProject, type SourceProject } from './source-project';
import { refuseFirst } from './validate';
import { hashOf } from './zip';
import { keptText } from '../kept';

/** A project, checked as far as that goes without an account. */
export interface SdfProject {
  readonly manifest: Manifest;
  /** File Cabinet: path without leading slash -> content. */
  readonly files: ReadonlyMap<string, string>;
  readonly scripts: readonly SdfScript[];
  readonly roles: readonly SdfRole[];
  readonly customRecords: readonly SdfCustomRecord[];
  readonly toolsets: readonly Toolset[];
  /** For the rules that depend on the account. */
  readonly source: SourceProject;
}

/**
 * Reads a project: manifest.xml, deploy.xml, FileCabinet/SuiteScripts/…, Objects/*.xml, from the zip that
 * `suitecloud project:package` makes or as the text of every file by its path. Only what deploy.xml names is in the project, so a script that it forgets is missing here as well.
 *
 * @throws DeployError with the first rule that is broken, or the first limit of the emulator
 */
export function readProject(files: Uint8Array | ReadonlyMap<string, string>): SdfProject {
  const source = openProject(files);
  const refuse = () => {
    refuseFirst(source, ({ againstAccount }) => againstAccount !== true);
    return '';
  };
  if (files instanceof Uint8Array) keptText(`deployable ${hashOf(files)}`, refuse);
  else refuse();
  const of = (type: string) => source.objects.filter(({ root }) => root.name === type);
  return {
    manifest: source.manifest ?? { projectName: '', features: [], objects: new Set(), files: new Set() },
    files: source.cabinet,
    scripts: source.objects.flatMap((object) => readScript(object) ?? []),
    roles: of('role').map(readRole),
    customRecords: of('customrecordtype').map(readCustomRecord),
    toolsets: readToolsets(source),
    source,
  };
}

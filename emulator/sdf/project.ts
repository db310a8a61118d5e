import { readDeployList } from './deploy-list';
import { DeployError } from './errors';
import { type Manifest, readManifest } from './manifest';
import { readObject, type SdfScript } from './objects/read';
import { readHeader } from './script-header';
import { parseXml } from './xml';
import { unpack } from './zip';

/** A project as it lies in the zip, checked as far as that goes without an account. */
export interface SdfProject {
  readonly manifest: Manifest;
  /** File Cabinet: path without leading slash -> content. */
  readonly files: ReadonlyMap<string, string>;
  readonly scripts: readonly SdfScript[];
}

const FILE_CABINET = 'FileCabinet/';
const ROOT_FILES = new Set(['manifest.xml', 'deploy.xml']);
/** The packer may carry what it read for itself; NetSuite ignores these. */
const IGNORED = /(^|\/)(\.attributes\/|\.[^/]+$)/;

/**
 * Reads the zip that `suitecloud project:package` makes: manifest.xml, deploy.xml, FileCabinet/SuiteScripts/…,
 * Objects/*.xml. Only what deploy.xml names is in the project, so a script that it forgets is missing here as well.
 *
 * @throws DeployError with the rule that is broken
 */
export function readProject(zip: Uint8Array): SdfProject {
  const entries = unpack(zip);
  const manifest = readManifest(entries);
  const isDeployed = readDeployList(entries);
  const files = new Map<string, string>();
  const scripts: SdfScript[] = [];
  for (const [path, content] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (ROOT_FILES.has(path) || IGNORED.test(path) || !isDeployed(path)) continue;
    if (path.startsWith(`${FILE_CABINET}SuiteScripts/`)) files.set(path.slice(FILE_CABINET.length), content);
    else if (/^Objects\/.+\.xml$/.test(path)) scripts.push(readObject(path, parseXml(path, content)));
    else {
      const where = 'an account customization holds files in FileCabinet/SuiteScripts and objects in Objects/*.xml';
      throw new DeployError('path-unexpected', path, `is in no place that is deployed: ${where}`);
    }
  }
  refuseDoubleIds(scripts);
  for (const script of scripts) checkScriptFile(script, files);
  return { manifest, files, scripts };
}

function refuseDoubleIds(scripts: readonly SdfScript[]): void {
  const seen = new Set<string>();
  for (const script of scripts) {
    for (const id of [script.scriptId, ...script.deployments.map((deployment) => deployment.deploymentId)]) {
      if (seen.has(id)) throw new DeployError('object-scriptid', script.file, `the script id ${id} is used twice`);
      seen.add(id);
    }
  }
}

function checkScriptFile(script: SdfScript, files: ReadonlyMap<string, string>): void {
  const content = files.get(script.scriptFile);
  if (content === undefined) {
    const advice = 'build it, or name it in deploy.xml';
    throw new DeployError('script-file-missing', script.file, `/${script.scriptFile} is not in the zip; ${advice}`);
  }
  const header = readHeader(content);
  if (header.scriptType?.toLowerCase() !== script.scriptType.toLowerCase()) {
    const found = header.scriptType === undefined ? 'has no @NScriptType' : `says @NScriptType ${header.scriptType}`;
    throw new DeployError(
      'script-type',
      script.scriptFile,
      `${found}, but ${script.file} deploys it as a ${script.scriptType}`,
    );
  }
  if (header.apiVersion !== '2.1' && header.apiVersion?.toLowerCase() !== '2.x') {
    const found = header.apiVersion === undefined ? 'has no @NApiVersion' : `says @NApiVersion ${header.apiVersion}`;
    throw new DeployError('script-api-version', script.scriptFile, `${found}; the emulator runs 2.1 (or 2.x)`);
  }
}

import { DeployError } from './errors';
import { deployPaths } from './deploy-list';
import { type Manifest, readManifest } from './manifest';
import { specOf } from './objects';
import type { ObjectSpec } from './objects/spec';
import { parseXml, type XmlElement, type XmlFault } from './xml';
import { unpack } from './zip';

export const MANIFEST_FILE = 'manifest.xml';
export const DEPLOY_FILE = 'deploy.xml';
export const CABINET = 'FileCabinet/';

/** The packer may carry what it read for itself; NetSuite ignores these. */
const IGNORED = /(^|\/)(\.attributes\/|\.[^/]+$)/;

/** The definition of an object; `custtmpl_x.template.xml` is what a template object prints, not an object. */
export const OBJECT_FILE = /^Objects\/.+(?<!\.template)\.xml$/;

/** Folders of the File Cabinet whose files scripts may be. */
const SCRIPT_FOLDERS = /^FileCabinet\/(SuiteScripts|SuiteApps)\//;

/** One file of Objects/ that deploy.xml deploys and that is XML. */
export interface ObjectFile {
  readonly file: string;
  readonly root: XmlElement;
  /** Empty where the root has none. */
  readonly scriptId: string;
  /** Undefined where this check does not look into objects of that root. */
  readonly spec: ObjectSpec | undefined;
}

/** What the account has before the project is deployed. */
export interface AccountObjects {
  /** Script ids: `ADMINISTRATOR`, `customrole_x`. */
  readonly roles: ReadonlySet<string>;
  readonly customRecords: ReadonlySet<string>;
}

/** A project as its rules look at it: what can be read of it is there, what cannot is left out, and a rule says so. */
export interface SourceProject {
  /** Why the zip cannot be unpacked. */
  readonly unreadable: string | undefined;
  /** Every file but the ignored ones: path with forward slashes, without a leading one. */
  readonly files: ReadonlyMap<string, string>;
  readonly faults: ReadonlyMap<string, XmlFault>;
  readonly manifestRoot: XmlElement | undefined;
  readonly manifest: Manifest | undefined;
  readonly deployRoot: XmlElement | undefined;
  /** Whether deploy.xml deploys a file; every file where deploy.xml cannot be read. */
  readonly isDeployed: (path: string) => boolean;
  readonly objects: readonly ObjectFile[];
  /** Deployed files, by their path in the File Cabinet: `SuiteScripts/TokenDoctor/restlet.js`. */
  readonly cabinet: ReadonlyMap<string, string>;
  /** Undefined while nobody knows into which account the project goes. */
  readonly account: AccountObjects | undefined;
}

/** @param source a zip, or the text of every file by its path */
export function openProject(source: Uint8Array | ReadonlyMap<string, string>): SourceProject {
  if (!(source instanceof Uint8Array)) return readFiles(source, undefined);
  try {
    return readFiles(unpack(source), undefined);
  } catch (error) {
    if (error instanceof DeployError) return readFiles(new Map(), error.reason);
    throw error;
  }
}

function readFiles(entries: ReadonlyMap<string, string>, unreadable: string | undefined): SourceProject {
  const files = new Map([...entries].filter(([path]) => !IGNORED.test(path)).sort(([a], [b]) => (a < b ? -1 : 1)));
  const faults = new Map<string, XmlFault>();
  const parsed = (path: string): XmlElement | undefined => {
    const content = files.get(path);
    if (content === undefined) return undefined;
    const result = parseXml(content);
    if ('root' in result) return result.root;
    faults.set(path, result.fault);
    return undefined;
  };
  const manifestRoot = parsed(MANIFEST_FILE);
  const deployRoot = parsed(DEPLOY_FILE);
  const paths = deployRoot === undefined ? undefined : deployPaths(deployRoot);
  const isDeployed = (path: string): boolean => paths?.some(({ covers }) => covers(path)) ?? true;
  const deployed = [...files].filter(([path]) => isDeployed(path));
  const objects = deployed
    .filter(([path]) => OBJECT_FILE.test(path))
    .flatMap(([file]) => {
      const root = parsed(file);
      if (root === undefined) return [];
      return [{ file, root, scriptId: root.attributes.get('scriptid') ?? '', spec: specOf(root.name) }];
    });
  const inCabinet = deployed.filter(([path]) => SCRIPT_FOLDERS.test(path));
  return {
    unreadable,
    files,
    faults,
    manifestRoot,
    manifest: manifestRoot === undefined ? undefined : readManifest(manifestRoot),
    deployRoot,
    isDeployed,
    objects,
    cabinet: new Map(inCabinet.map(([path, content]) => [path.slice(CABINET.length), content])),
    account: undefined,
  };
}

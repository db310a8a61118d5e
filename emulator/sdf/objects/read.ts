import { DeployError } from '../errors';
import type { XmlElement } from '../xml';
import { restlet } from './restlet';
import type { Field, ObjectSpec } from './spec';
import { suitelet } from './suitelet';

const SPECS = new Map<string, ObjectSpec>([suitelet, restlet].map((spec) => [spec.root, spec]));

/** One script object of the project, checked against its spec and not yet against an account. */
export interface SdfScript {
  readonly file: string;
  readonly scriptId: string;
  readonly scriptType: 'Suitelet' | 'Restlet';
  readonly name: string;
  /** Path in the File Cabinet, `SuiteScripts/TokenDoctor/restlet.js`. */
  readonly scriptFile: string;
  readonly isInactive: boolean;
  readonly deployments: readonly SdfDeployment[];
}

export interface SdfDeployment {
  readonly deploymentId: string;
  readonly title: string;
  readonly status: 'TESTING' | 'RELEASED';
  readonly isDeployed: boolean;
  readonly logLevel: string;
  readonly allRoles: boolean;
  /** As written: `ADMINISTRATOR`, `customrole_x` or `[scriptid=customrole_x]`. */
  readonly roles: readonly string[];
  readonly runAsRole: string | undefined;
}

/**
 * @throws DeployError `object-type`, `object-element`, `object-value`, `object-scriptid`, `object-file-name`
 */
export function readObject(file: string, root: XmlElement): SdfScript {
  const spec = SPECS.get(root.name);
  if (spec === undefined) {
    throw new DeployError('object-type', file, `the emulator does not deploy <${root.name}> objects yet`);
  }
  const scriptId = readScriptId(file, root, 'customscript');
  const fileName = file.slice(file.lastIndexOf('/') + 1).replace(/\.xml$/, '');
  if (fileName !== scriptId) {
    throw new DeployError('object-file-name', file, `rename the file to ${scriptId}.xml: it must carry its script id`);
  }
  const lists = root.children.filter((child) => child.name === 'scriptdeployments');
  const fields = readFields(
    file,
    spec.fields,
    root.children.filter((child) => child.name !== 'scriptdeployments'),
    `<${spec.root}> (${spec.source})`,
  );
  const deployments = lists
    .flatMap((holder) => holder.children)
    .map((child) => {
      if (child.name !== 'scriptdeployment') {
        throw new DeployError(
          'object-element',
          file,
          `<scriptdeployments> has no <${child.name}>; use <scriptdeployment>`,
        );
      }
      return readDeployment(file, spec, child);
    });
  return {
    file,
    scriptId,
    scriptType: spec.scriptType,
    name: fields.get('name') ?? '',
    scriptFile: readScriptFile(file, fields.get('scriptfile') ?? ''),
    isInactive: fields.get('isinactive') === 'T',
    deployments,
  };
}

function readDeployment(file: string, spec: ObjectSpec, element: XmlElement): SdfDeployment {
  const deploymentId = readScriptId(file, element, 'customdeploy');
  const fields = readFields(
    file,
    spec.deployment.fields,
    element.children,
    `<scriptdeployment> ${deploymentId} (${spec.deployment.source})`,
  );
  return {
    deploymentId,
    title: fields.get('title') ?? '',
    status: fields.get('status') === 'RELEASED' ? 'RELEASED' : 'TESTING',
    isDeployed: fields.get('isdeployed') !== 'F',
    logLevel: fields.get('loglevel') ?? 'DEBUG',
    allRoles: fields.get('allroles') === 'T',
    roles: (fields.get('audslctrole') ?? '').split('|').filter((role) => role !== ''),
    runAsRole: fields.get('runasrole') === '' ? undefined : fields.get('runasrole'),
  };
}

/** [DOC] SDFxml_2909147388: up to 40 characters, beginning with the object's own prefix. */
function readScriptId(file: string, element: XmlElement, prefix: 'customscript' | 'customdeploy'): string {
  const scriptId = element.attributes.get('scriptid') ?? '';
  if (!new RegExp(`^${prefix}[0-9a-z_]+$`).test(scriptId) || scriptId.length > 40) {
    const rule = `must match ${prefix}[0-9a-z_]+ and have at most 40 characters`;
    throw new DeployError('object-scriptid', file, `the scriptid "${scriptId}" of <${element.name}> ${rule}`);
  }
  return scriptId;
}

function readScriptFile(file: string, reference: string): string {
  const path = /^\[\/(SuiteScripts\/.+\.js)\]$/.exec(reference)?.[1];
  if (path === undefined) {
    throw new DeployError(
      'object-value',
      file,
      `<scriptfile> must be like [/SuiteScripts/Folder/file.js], not "${reference}"`,
    );
  }
  return path;
}

function readFields(
  file: string,
  spec: Readonly<Record<string, Field>>,
  elements: readonly XmlElement[],
  where: string,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of elements) {
    const field = spec[element.name];
    if (field === undefined || values.has(element.name)) {
      const problem = field === undefined ? 'has no element' : 'has more than one';
      throw new DeployError('object-element', file, `${where} ${problem} <${element.name}>`);
    }
    values.set(element.name, checked(file, field, element, where));
  }
  const missing = Object.keys(spec).find((name) => spec[name]?.required === true && (values.get(name) ?? '') === '');
  if (missing !== undefined) throw new DeployError('object-element', file, `${where} needs <${missing}>`);
  return values;
}

function checked(file: string, field: Field, element: XmlElement, where: string): string {
  const fail = (why: string): DeployError =>
    new DeployError('object-value', file, `${where}: <${element.name}> ${why}`);
  if (field.kind === 'unsupported') {
    if (element.children.length > 0 || !field.harmless.includes(element.text)) throw fail('is not emulated yet');
    return element.text;
  }
  if (element.children.length > 0) throw fail('holds text, no elements');
  if (field.kind === 'boolean' && element.text !== 'T' && element.text !== 'F') throw fail('must be T or F');
  if (field.kind === 'one-of' && !field.values.includes(element.text)) {
    throw fail(`must be one of ${field.values.join(', ')}, not "${element.text}"`);
  }
  return element.text;
}

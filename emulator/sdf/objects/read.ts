import {
  CUSTOM_FIELD_TYPES,
  type CustomField,
  type CustomRecordAccess,
  type Deployment,
  type Level,
  LEVEL_NUMBER,
  type MapReduceSettings,
  type Parameter,
  type ScriptType,
} from '../../model';
import { listOf, scriptIdOf } from '../references';
import type { ObjectFile } from '../source-project';
import { childOf, textOf, type XmlElement } from '../xml';
import { readMapReduce } from './read-map-reduce';
import { readParameters } from './read-parameters';
import { scriptPath } from './script-path';

/** One script object of the project. */
export interface SdfScript {
  readonly file: string;
  readonly scriptId: string;
  readonly scriptType: ScriptType;
  readonly name: string;
  /** Path in the File Cabinet, `SuiteScripts/TokenDoctor/restlet.js`. */
  readonly scriptFile: string;
  readonly isInactive: boolean;
  readonly deployments: readonly SdfDeployment[];
}

export interface SdfDeployment {
  readonly deploymentId: string;
  readonly title: string;
  readonly status: Deployment['status'];
  readonly isDeployed: boolean;
  readonly logLevel: string;
  readonly allRoles: boolean;
  /** Script ids: `ADMINISTRATOR`, `customrole_x`. */
  readonly roles: readonly string[];
  readonly runAsRole: string | undefined;
  /** Of a map/reduce script. */
  readonly mapReduce: MapReduceSettings | undefined;
  /** By script id: every parameter of the script, with its value on this deployment. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}

export interface SdfRole {
  readonly file: string;
  readonly scriptId: string;
  readonly name: string;
  /** The value of an element of the object; empty where it has none. */
  readonly valueOf: (element: string) => string;
  /** By permission id, or by script id of a custom record type. */
  readonly permissions: ReadonlyMap<string, Level>;
}

export interface SdfCustomRecord {
  readonly file: string;
  readonly scriptId: string;
  readonly name: string;
  readonly includeName: boolean;
  readonly access: CustomRecordAccess;
  /** Levels by script id of the role. */
  readonly permissions: ReadonlyMap<string, Level>;
  readonly fields: readonly CustomField[];
}

/** Reads a script object that no rule refuses; undefined for an object of another type. */
export function readScript({ file, root, scriptId, spec }: ObjectFile): SdfScript | undefined {
  // A toolset has no deployments, and is read by itself.
  if (spec?.scriptType === undefined || spec.scriptType === 'CustomTool') return undefined;
  return {
    file,
    scriptId,
    scriptType: spec.scriptType,
    name: textOf(root, 'name'),
    scriptFile: scriptPath(textOf(root, 'scriptfile')) ?? '',
    isInactive: textOf(root, 'isinactive') === 'T',
    deployments: items(root, 'scriptdeployments').map((deployment) => readDeployment(root, deployment)),
  };
}

/** Reads a role that no rule refuses. */
export function readRole({ file, root, scriptId }: ObjectFile): SdfRole {
  return {
    file,
    scriptId,
    name: textOf(root, 'name'),
    valueOf: (element) => textOf(root, element),
    permissions: levels(items(root, 'permissions'), 'permkey', 'permlevel'),
  };
}

/** Reads a custom record type that no rule refuses. `includename` is T where it is left out (ASSUMED). */
export function readCustomRecord({ file, root, scriptId }: ObjectFile): SdfCustomRecord {
  return {
    file,
    scriptId,
    name: textOf(root, 'recordname'),
    includeName: textOf(root, 'includename') !== 'F',
    access: accessOf(textOf(root, 'accesstype')),
    permissions: levels(items(root, 'permissions'), 'permittedrole', 'permittedlevel'),
    fields: items(root, 'customrecordcustomfields').map(readField),
  };
}

const DEPLOYMENT_STATUSES = ['TESTING', 'RELEASED', 'SCHEDULED', 'NOTSCHEDULED'] as const;

function readDeployment(script: XmlElement, element: XmlElement): SdfDeployment {
  const runAsRole = textOf(element, 'runasrole');
  const logLevel = textOf(element, 'loglevel');
  return {
    deploymentId: element.attributes.get('scriptid') ?? '',
    title: textOf(element, 'title'),
    status: DEPLOYMENT_STATUSES.find((status) => status === textOf(element, 'status')) ?? 'TESTING',
    isDeployed: textOf(element, 'isdeployed') !== 'F',
    logLevel: logLevel === '' ? 'DEBUG' : logLevel,
    allRoles: textOf(element, 'allroles') === 'T',
    roles: listOf(textOf(element, 'audslctrole')).map(scriptIdOf),
    runAsRole: runAsRole === '' ? undefined : scriptIdOf(runAsRole),
    mapReduce: script.name === 'mapreducescript' ? readMapReduce(element) : undefined,
    parameters: readParameters(script, element),
  };
}

function readField(element: XmlElement): CustomField {
  const type = CUSTOM_FIELD_TYPES.find((known) => known === textOf(element, 'fieldtype')) ?? 'TEXT';
  return {
    scriptId: element.attributes.get('scriptid') ?? '',
    label: textOf(element, 'label'),
    type,
    mandatory: textOf(element, 'ismandatory') === 'T',
    selects: type === 'SELECT' ? scriptIdOf(textOf(element, 'selectrecordtype')) : null,
  };
}

/** [DOC] D/SDFxml_372451363: the default is CUSTRECORDENTRYPERM. */
function accessOf(value: string): CustomRecordAccess {
  return value === 'NONENEEDED' || value === 'USEPERMISSIONLIST' ? value : 'CUSTRECORDENTRYPERM';
}

function levels(lines: readonly XmlElement[], key: string, level: string): Map<string, Level> {
  return new Map(
    lines.flatMap((line) => {
      const value = textOf(line, level);
      return isLevel(value) ? [[scriptIdOf(textOf(line, key)), value] as const] : [];
    }),
  );
}

export function isLevel(value: string): value is Level {
  return Object.hasOwn(LEVEL_NUMBER, value);
}

function items(root: XmlElement, list: string): readonly XmlElement[] {
  return childOf(root, list)?.children ?? [];
}

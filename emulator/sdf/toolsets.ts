import type { Level, Toolset } from '../model';
import { definedExports, EntryPointError } from '../scripting/check-entry-points';
import { jsonPath, scriptPath } from './objects/script-path';
import { isLevel } from './objects/read';
import { scriptIdOf } from './references';
import { CABINET, type ObjectFile, type SourceProject } from './source-project';
import { readToolSchema, type ToolSchema } from './tool-schema';
import { childOf, textOf } from './xml';

/** A toolset object whose schema file is named. */
export interface ToolsetObject {
  readonly object: ObjectFile;
  readonly line: number;
  /** Path of the schema in the File Cabinet. */
  readonly schemaFile: string;
  /** The same in the project. */
  readonly file: string;
  /** Undefined if the file is not there. */
  readonly schema: ToolSchema | undefined;
  /** Path of the script in the File Cabinet; empty where it names none. */
  readonly scriptFile: string;
}

export function toolsetObjects({ objects, cabinet }: SourceProject): ToolsetObject[] {
  return objects.flatMap((object) => {
    if (object.root.name !== 'toolset') return [];
    const reference = childOf(object.root, 'rpcschema');
    const schemaFile = jsonPath(reference?.text ?? '');
    if (reference === undefined || schemaFile === undefined) return [];
    const text = cabinet.get(schemaFile);
    const schema = text === undefined ? undefined : readToolSchema(text);
    const scriptFile = scriptPath(textOf(object.root, 'scriptfile')) ?? '';
    return [{ object, line: reference.line, schemaFile, file: `${CABINET}${schemaFile}`, schema, scriptFile }];
  });
}

/** What the script of a toolset returns, and which N/* modules it and its modules name. */
export interface LoadedTools {
  readonly exported: object;
  readonly modules: ReadonlySet<string>;
}

const loads = new WeakMap<SourceProject, Map<string, LoadedTools | undefined>>();

/** Undefined where the script cannot be loaded: another rule says so. Each file is loaded once. */
export function loadedTools(project: SourceProject, scriptFile: string): LoadedTools | undefined {
  const known = loads.get(project) ?? new Map<string, LoadedTools | undefined>();
  loads.set(project, known);
  if (!known.has(scriptFile)) known.set(scriptFile, load(project, scriptFile));
  return known.get(scriptFile);
}

function load({ cabinet }: SourceProject, scriptFile: string): LoadedTools | undefined {
  const modules = new Set<string>();
  try {
    return { exported: definedExports(scriptFile, cabinet, (name) => modules.add(name)), modules };
  } catch (error) {
    if (error instanceof EntryPointError) return { exported: {}, modules };
    throw error;
  }
}

/** The toolsets of a project that no rule refuses. */
export function readToolsets(project: SourceProject): Toolset[] {
  return toolsetObjects(project).map(({ object: { root, scriptId }, schema, scriptFile }, index) => ({
    deployment: {
      scriptId,
      // It has no deployment record: its own id stands for one.
      deploymentId: scriptId,
      scriptType: 'CustomTool',
      internalScriptId: FIRST_TOOLSET_ID + index,
      internalDeploymentId: 1,
      name: textOf(root, 'name'),
      title: textOf(root, 'name'),
      scriptFile,
      status: 'RELEASED',
      isDeployed: true,
      isInactive: false,
      logLevel: 'DEBUG',
      parameters: new Map(),
      allRoles: true,
      audience: new Set<number>(),
    },
    // [DOC] D/article_84193207470: the default is F.
    isExposed: textOf(root, 'exposetoaiconnector') === 'T',
    permissions: new Map((childOf(root, 'permissions')?.children ?? []).flatMap((line) => permission(line))),
    tools: (schema?.tools ?? []).filter(({ inputSchema }) => !hasEnum(inputSchema.properties)),
  }));
}

/** Where no script has one. */
const FIRST_TOOLSET_ID = 9001;

function permission(line: Parameters<typeof textOf>[0]): (readonly [string, Level])[] {
  const level = textOf(line, 'permlevel');
  return isLevel(level) ? [[scriptIdOf(textOf(line, 'permkey')), level]] : [];
}

/** [SEEN] a public project of such tools: NetSuite shows none of them, without a word. */
function hasEnum(properties: Readonly<Record<string, object>>): boolean {
  return Object.values(properties).some((schema) => Object.hasOwn(schema, 'enum'));
}

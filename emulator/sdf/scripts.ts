import type { ScriptType } from '../model';
import { checkEntryPoints, EntryPointError } from '../scripting/check-entry-points';
import { scriptPath } from './objects/script-path';
import { readHeader, type ScriptHeader } from './script-header';
import { CABINET, type ObjectFile, type SourceProject } from './source-project';
import { childOf } from './xml';

/** A script object whose `<scriptfile>` names a path. */
export interface ScriptObject {
  readonly object: ObjectFile;
  readonly line: number;
  readonly scriptType: ScriptType;
  /** Path in the File Cabinet. */
  readonly scriptFile: string;
  /** Path in the project. */
  readonly file: string;
  /** Undefined if the file is not there. */
  readonly header: ScriptHeader | undefined;
}

export function scriptObjects({ objects, cabinet }: SourceProject): ScriptObject[] {
  return objects.flatMap((object) => {
    const scriptType = object.spec?.scriptType;
    const reference = childOf(object.root, 'scriptfile');
    const scriptFile = scriptPath(reference?.text ?? '');
    if (scriptType === undefined || reference === undefined || scriptFile === undefined) return [];
    const content = cabinet.get(scriptFile);
    const header = content === undefined ? undefined : readHeader(content);
    return [{ object, line: reference.line, scriptType, scriptFile, file: `${CABINET}${scriptFile}`, header }];
  });
}

/** `@NScriptType` may have any capitalization [DOC] D/section_4618456517. */
export function isOfItsType({ header, scriptType }: ScriptObject): boolean {
  return header?.scriptType?.toLowerCase() === scriptType.toLowerCase();
}

/** SuiteScript 1.0 has no tags. */
export function isVersion1({ apiVersion, scriptType }: ScriptHeader): boolean {
  return apiVersion?.toLowerCase().startsWith('1') ?? scriptType === undefined;
}

const loads = new WeakMap<SourceProject, Map<string, EntryPointError | undefined>>();

/**
 * Why the script file of an object cannot be loaded: by NetSuite (`script-load`, `script-entry-point`), as far as the
 * project says (`module-missing`), or by the emulator alone (`script-not-emulated`). Each file is loaded once.
 */
export function loadFault(project: SourceProject, script: ScriptObject): EntryPointError | undefined {
  if (!isOfItsType(script) || (script.header !== undefined && isVersion1(script.header))) return undefined;
  const known = loads.get(project) ?? new Map<string, EntryPointError | undefined>();
  loads.set(project, known);
  if (!known.has(script.scriptFile)) known.set(script.scriptFile, load(project, script));
  return known.get(script.scriptFile);
}

function load({ cabinet }: SourceProject, script: ScriptObject): EntryPointError | undefined {
  try {
    checkEntryPoints(script, cabinet);
    return undefined;
  } catch (error) {
    if (error instanceof EntryPointError) return error;
    throw error;
  }
}

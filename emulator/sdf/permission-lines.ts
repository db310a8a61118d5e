import { nodesOf } from './objects/nodes';
import type { SourceProject } from './source-project';
import { textOf } from './xml';

/** One line of a list of permissions: of a role, its permission; of a custom record type, the role. */
export interface PermissionLine {
  readonly file: string;
  readonly line: number;
  /** Script id of the role or custom record type that has the line. */
  readonly owner: string;
  readonly ownerType: 'role' | 'customrecordtype';
  /** As written: `LIST_ACCOUNT`, `[scriptid=customrecord_x]`, `ADMINISTRATOR`. */
  readonly key: string;
  readonly level: string;
  readonly restriction: string;
}

/** Every line of the project's roles and custom record types. */
export function permissionLines(project: SourceProject): PermissionLine[] {
  return nodesOf(project).flatMap(({ object, element, spec }) => {
    const ownerType = object.root.name === 'role' ? 'role' : 'customrecordtype';
    if (spec.name !== 'permission') return [];
    const [key, level] = ownerType === 'role' ? ['permkey', 'permlevel'] : ['permittedrole', 'permittedlevel'];
    const line = {
      file: object.file,
      line: element.line,
      owner: object.scriptId,
      ownerType,
      key: textOf(element, key),
      level: textOf(element, level),
      restriction: textOf(element, 'restriction'),
    } as const;
    return [line];
  });
}

/** The lines that roles have. */
export function roleLines(project: SourceProject): PermissionLine[] {
  return permissionLines(project).filter(({ ownerType }) => ownerType === 'role');
}

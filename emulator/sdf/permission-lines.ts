import { nodesOf } from './objects/nodes';
import type { SourceProject } from './source-project';
import { textOf } from './xml';

/** One line of a list of permissions: of a role or a toolset, its permission; of a custom record type, the role. */
export interface PermissionLine {
  readonly file: string;
  readonly line: number;
  /** Script id of the object that has the line. */
  readonly owner: string;
  readonly ownerType: 'role' | 'toolset' | 'customrecordtype';
  /** As written: `LIST_ACCOUNT`, `[scriptid=customrecord_x]`, `ADMINISTRATOR`. */
  readonly key: string;
  readonly level: string;
  readonly restriction: string;
}

/** Every line of the project's roles, toolsets and custom record types. */
export function permissionLines(project: SourceProject): PermissionLine[] {
  return nodesOf(project).flatMap(({ object, element, spec }) => {
    const ownerType = OWNERS.find((type) => type === object.root.name) ?? 'customrecordtype';
    if (spec.name !== 'permission') return [];
    const [key, level] =
      ownerType === 'customrecordtype' ? ['permittedrole', 'permittedlevel'] : ['permkey', 'permlevel'];
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

const OWNERS = ['role', 'toolset'] as const;

/** The lines that name a permission: of roles, and of toolsets, whose tools only its holders see. */
export function roleLines(project: SourceProject): PermissionLine[] {
  return permissionLines(project).filter(({ ownerType }) => ownerType !== 'customrecordtype');
}

import { valuesOf } from './objects/nodes';
import { isAccountSpecific, listOf, readReference } from './references';
import type { SourceProject } from './source-project';

/** One role that an element names. */
export interface RoleValue {
  readonly file: string;
  readonly line: number;
  /** Name of the element, `audslctrole`. */
  readonly element: string;
  /** As written: `ADMINISTRATOR`, `[scriptid=customrole_x]`. */
  readonly value: string;
}

/** Every role that an object of the project names. */
export function roleValues(project: SourceProject): RoleValue[] {
  return valuesOf(project).flatMap(({ node, element: { name, text, line }, field }) => {
    if (field.kind !== 'role') return [];
    const values = field.many === true ? listOf(text) : [text];
    return values
      .filter((value) => value !== '' && !isAccountSpecific(value))
      .map((value) => ({ file: node.object.file, line, element: name, value }));
  });
}

/** Those that are named by the id of a standard role. */
export function standardRoles(project: SourceProject): RoleValue[] {
  return roleValues(project).filter(
    ({ value }) => readReference(value) === undefined && !value.startsWith('customrole'),
  );
}

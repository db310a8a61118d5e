import type { CustomRecordDefinition } from '../model';
import type { SdfCustomRecord } from './objects/read';

/** A custom record type as the account keeps it: roles by internal id. */
export function toDefinition(
  { scriptId, name, includeName, access, permissions, fields }: SdfCustomRecord,
  roleIds: ReadonlyMap<string, number>,
): CustomRecordDefinition {
  const byId = [...permissions].flatMap(([role, level]) => {
    const id = roleIds.get(role);
    return id === undefined ? [] : [[id, level] as const];
  });
  return { scriptId, name, includeName, access, permissions: new Map(byId), fields };
}

import { missingForRecord, permissionViolation } from '../permissions';
import type { Execution } from '../model';
import type { RecordShape } from './record-shape';

/** @throws INSUFFICIENT_PERMISSION */
export function requirePermission(execution: Execution, shape: RecordShape, level: 'VIEW' | 'EDIT'): void {
  const missing = missingForRecord(execution.account, execution.caller, shape.entity, level);
  if (missing !== null) throw execution.fail('INSUFFICIENT_PERMISSION', permissionViolation(missing));
}

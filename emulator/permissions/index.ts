export { effectiveLevel, holds } from './effective-level';
export { mayReadTable, missingForRecord, permissionViolation, seesEmployeeAccess } from './gates';

export { customRecordLevel, missingForCustomRecord } from './custom-records';
export { effectiveLevel, holds } from './effective-level';
export { mayReadTable, missingForRecord, permissionViolation, seesEmployeeAccess } from './gates';
export { readableTable } from './readable-table';

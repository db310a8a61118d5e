/**
 * Role files of an SDF project, checked offline: what `token-doctor role-check` runs, and how role files are read.
 */
export { main } from './command';
export type { Surroundings } from './command';
export { MOST_BYTES, readRoleFile } from './check-file';
export type { Place, RecordRestriction, Role, Setting } from './read-role';
export { addressOf } from './render-sarif';
export { RoleFault } from './role-fault';
export { messageOf, systemCode } from './thrown';
export { VERSION } from './version';

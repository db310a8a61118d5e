/**
 * What a report calls levels and permissions. It asks the diagnosis, which has NetSuite's vocabulary already.
 */
export type { Level } from '../netsuite/levels';
export { ADMINISTRATOR_ROLE, levelText } from '../netsuite/levels';
export { permissionLabel } from '../netsuite/permissions';

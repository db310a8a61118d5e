/**
 * No query says the script id of a role to whoever reads a report, and nothing depends on it: an exported account file has one that
 * is made up. It is not the one that NetSuite makes up itself, `customrole1001`, so nobody takes it for real.
 */
export function madeUpScriptId(role: number): string {
  return `customrole_not_exported_${role}`;
}

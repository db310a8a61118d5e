import * as query from 'N/query';

/** The script id of a role, `customrole1001`; null if it may not be read. 10 units. */
export function readRoleScriptId(role: number): string | null {
  const [row] = query.runSuiteQL({ query: 'SELECT scriptid FROM role WHERE id = ?', params: [role] }).asMappedResults();
  const scriptId = row?.scriptid;
  return typeof scriptId === 'string' && scriptId !== '' ? scriptId.toLowerCase() : null;
}

/**
 * What it takes to read a history: data. [DOC] Permissions Usage 2024.1; chapter_158644279544 for system notes.
 */
import type { Grant } from '../../diagnosis/facts';
import type { HistorySource } from '../../diagnosis/timeline/events';

const EMPLOYEES: Grant = { permission: 'LIST_EMPLOYEE', name: 'Lists > Employees', level: 'VIEW' };

export const HISTORY_GRANTS: Readonly<Record<HistorySource, readonly Grant[]>> = {
  'token-dates': [{ permission: 'ADMI_MANAGE_OAUTH_TOKENS', name: 'Setup > Access Token Management', level: 'FULL' }],
  logins: [{ permission: 'ADMI_AUDITLOGIN', name: 'Setup > View Login Audit Trail', level: 'FULL' }],
  'access-changes': [
    { permission: 'LIST_SYSTEMNOTES', name: 'Lists > System Notes for Analytics and REST', level: 'VIEW' },
  ],
  'role-assignments': [EMPLOYEES],
  'role-permission-changes': [{ permission: 'ADMI_MANAGEROLES', name: 'Setup > Bulk Manage Roles', level: 'FULL' }],
  'global-permission-changes': [EMPLOYEES],
};

const LABELS: Readonly<Record<HistorySource, string>> = {
  'token-dates': 'when the token was created and revoked',
  logins: 'the logins of the token',
  'access-changes': 'when the access of the user and the role were changed',
  'role-assignments': 'when the roles of the employee were changed',
  'role-permission-changes': 'when the permissions of the role were changed',
  'global-permission-changes': 'when the global permissions of the employee were changed',
};

/** @param grant none where a permission would not help */
export function historyAdvice(source: HistorySource, grant: readonly Grant[]): string {
  const [needed] = grant;
  if (needed === undefined) return `No verdict needs ${LABELS[source]}. Look it up in NetSuite.`;
  const level = `${needed.level.charAt(0)}${needed.level.slice(1).toLowerCase()}`;
  return `No verdict needs it. To see ${LABELS[source]}, grant the role that asks: ${needed.name} (${level}).`;
}

import type { Change } from './change';

/** The name of the step that a change belongs to: changes of one kind to one record are one step. */
export function stepId(change: Change): string {
  return `${change.kind}:${subjectOf(change)}`;
}

function subjectOf(change: Change): string | number {
  switch (change.kind) {
    case 'enable-feature':
      return change.feature;
    case 'create-integration':
    case 'create-role':
    case 'provide-user':
      return 'new';
    case 'enable-integration':
      return change.integration;
    case 'activate-role':
    case 'grant-permission':
    case 'lift-restriction':
    case 'allow-restlets':
      return change.role;
    case 'restore-access':
    case 'remove-global-line':
    case 'set-global-line':
      return change.entity;
    case 'assign-role':
    case 'consent-again':
    case 'map-certificate':
      return `${change.entity}:${change.role}`;
    case 'reactivate-token':
    case 'revoke-token':
      return change.token;
    case 'issue-token':
      return `${change.integration}:${change.entity}:${change.role}`;
  }
}

/**
 * From what was asked of the Suitelet to what it answers: one view for each route. Refusals and failures are pages too.
 */
import { BadRequest, parseRequest } from '../examination/request';
import { RepairRefusal } from '../repair/refusals';
import { accountView } from './account-view';
import { addressesFrom } from './addresses';
import { appliedView } from './applied-view';
import { changeView } from './change-view';
import { failureView } from './failure-view';
import { appliedMappingView } from './mappings/applied-view';
import { editMappingView, newMappingView } from './mappings/form-view';
import { mappingsView } from './mappings/list-view';
import { mappingView } from './mappings/mapping-view';
import { checkMappingView, endMappingView, removeMappingView, restoreMappingView } from './mappings/preview-view';
import type { PageResponse } from './page-response';
import { previewView } from './preview-view';
import { credentialView } from './credential-view';
import { editProfileView, draftProfileView, checkProfileView } from './profiles/editor-view';
import { appliedProfileView } from './profiles/applied-view';
import { profilesView } from './profiles/list-view';
import { newProfileView } from './profiles/new-view';
import { profileDownload } from './profiles/profile-download';
import { removeProfileView, restoreProfileView } from './profiles/preview-view';
import { profileView } from './profiles/profile-view';
import { readinessLinesDownload, readinessView } from './readiness/readiness-view';
import { refusalView } from './refusal-view';
import { accountFileDownload, reportDownload } from './report-download';
import { reportView } from './report-view';
import { roleLinesDownload } from './role-lines-download';
import type { Route } from './route';
import { parseRoute } from './route';
import { selfTestDownload, selfTestView } from './self-test/self-test-view';
import { repairView } from './smallest-repair/repair-view';
import { changesView } from './sweep/changes-view';
import { rolesView } from './sweep/roles-view';
import { startedView, startView } from './sweep/start-view';
import { sweepDownload } from './sweep/sweep-download';
import { sweepView } from './sweep/sweep-view';
import { undoView } from './undo-view';
import { whatIfView } from './what-if/what-if-view';

/** What was asked of the Suitelet. */
export interface PageRequest {
  readonly method: string;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** Path and query of the Suitelet itself. */
  readonly base: string;
  readonly accountId: string;
}

/**
 * What the Suitelet answers, whatever happens.
 * @param note is told of every error that is no refusal of ours
 */
export function answer(
  { method, parameters, base, accountId }: PageRequest,
  note: (thrown: unknown) => void,
): PageResponse {
  let route: Route | null = null;
  try {
    route = parseRoute(method, parameters);
    return show(route, base, accountId);
  } catch (thrown) {
    const { credential: _named, ...request } = route && 'request' in route ? route.request : parseRequest({});
    // The way back leads to what there is.
    const addresses = addressesFrom(base, request);
    if (thrown instanceof BadRequest || thrown instanceof RepairRefusal) {
      return refusalView(thrown.code, thrown.message, addresses);
    }
    note(thrown);
    return failureView(thrown, route?.view ?? null, addresses);
  }
}

/**
 * @param base path and query of the Suitelet itself
 * @throws BadRequest, RepairRefusal
 */
export function show(route: Route, base: string, accountId: string): PageResponse {
  if (route.view === 'apply') return appliedView(route.nonce, base);
  const addresses = addressesFrom(base, 'request' in route ? route.request : parseRequest({}));
  switch (route.view) {
    case 'report':
      return reportView(route, addresses, accountId);
    case 'account':
      return accountView(route, addresses, accountId);
    case 'preview':
      return previewView(route, addresses);
    case 'undo':
      return undoView(route, addresses);
    case 'change':
      return changeView(route, addresses);
    case 'text':
    case 'json':
      return reportDownload(route);
    case 'account-file':
      return accountFileDownload(route);
    case 'credential':
      return credentialView(addresses);
    case 'role-lines':
      return roleLinesDownload(route);
    case 'oauth2-readiness':
      return readinessView(route, addresses, accountId);
    case 'oauth2-role-lines':
      return readinessLinesDownload(route.role);
    case 'what-if':
      return whatIfView(route, addresses, accountId);
    case 'self-test':
      return selfTestView(addresses);
    case 'self-test-file':
      return selfTestDownload();
    case 'smallest-repair':
      return repairView(route, addresses, accountId);
    case 'profiles':
      return profilesView(addresses);
    case 'profile':
      return profileView(route.id, addresses);
    case 'profile-file':
      return profileDownload(route.id);
    case 'new-profile':
      return newProfileView(addresses);
    case 'edit-profile':
      return editProfileView(route.id, addresses);
    case 'draft-profile':
      return draftProfileView(route, addresses);
    case 'check-profile':
      return checkProfileView(route, addresses);
    case 'remove-profile':
      return removeProfileView(route.id, addresses);
    case 'restore-profile':
      return restoreProfileView(route.entry, addresses);
    case 'apply-profile':
      return appliedProfileView(route, addresses);
    case 'mappings':
      return mappingsView(addresses);
    case 'mapping':
      return mappingView(route.entry, addresses);
    case 'new-mapping':
      return newMappingView(addresses);
    case 'edit-mapping':
      return editMappingView(route.entry, addresses);
    case 'end-mapping':
      return endMappingView(route.entry, addresses);
    case 'remove-mapping':
      return removeMappingView(route.entry, addresses);
    case 'restore-mapping':
      return restoreMappingView(route.entry, addresses);
    case 'check-mapping':
      return checkMappingView(route, addresses);
    case 'apply-mapping':
      return appliedMappingView(route, addresses);
    case 'sweep':
      return sweepView(route, addresses);
    case 'sweep-file':
      return sweepDownload(route, accountId);
    case 'sweep-changes':
      return changesView(route, addresses);
    case 'sweep-roles':
      return rolesView(route, addresses);
    case 'start-sweep':
      return startView(addresses);
    case 'apply-sweep':
      return startedView(route.nonce, addresses);
  }
}

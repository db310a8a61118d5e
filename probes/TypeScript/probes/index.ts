/** Every probe, by the name of the row that it tries. */
import type { Probe } from '../probe';
import { cacheErrors } from './cache-errors';
import { customrecordColumns } from './customrecord-columns';
import { customrecordIds } from './customrecord-ids';
import { effectiveFeature } from './effective-feature';
import { emailOrder } from './email-order';
import { emailRecipientInvalid } from './email-recipient-invalid';
import { gateAnalytics } from './gate-analytics';
import { gateContactCompanies } from './gate-contact-companies';
import { gateEmployeeroles } from './gate-employeeroles';
import { gateIntegrationapp } from './gate-integrationapp';
import { gateListsFeature } from './gate-lists-feature';
import { gateRolerestrictions } from './gate-rolerestrictions';
import { governanceFailed } from './governance-failed';
import { loginSingleSignOn } from './login-single-sign-on';
import { mapReduceRunAsRole } from './map-reduce-run-as-role';
import { queryDuplicateAlias } from './query-duplicate-alias';
import { queryMostRowsSilent } from './query-most-rows-silent';
import { queryPageErrors } from './query-page-errors';
import { queryParameterCount } from './query-parameter-count';
import { recordContactrolesPartner } from './record-contactroles-partner';
import { recordContactrolesValues } from './record-contactroles-values';
import { recordCustomText } from './record-custom-text';
import { recordCustomTwice } from './record-custom-twice';
import { recordCustomValues } from './record-custom-values';
import { recordEmppermsFeature } from './record-empperms-feature';
import { recordGlobalsAdministrator } from './record-globals-administrator';
import { recordHiddenCount } from './record-hidden-count';
import { recordLoadKind } from './record-load-kind';
import { recordLines } from './record-lines';
import { recordModes } from './record-modes';
import { recordPermission } from './record-permission';
import { recordPermissionOthers } from './record-permission-others';
import { recordRoleError } from './record-role-error';
import { recordRolesOthers } from './record-roles-others';
import { recordValues } from './record-values';
import { runtimeClassification } from './runtime-classification';
import { runtimeParameterDefault } from './runtime-parameter-default';
import { runtimeParameterEmpty } from './runtime-parameter-empty';
import { runtimeParameterTypes } from './runtime-parameter-types';
import { runtimeParameterUnknown } from './runtime-parameter-unknown';
import { runtimePermissionGlobal } from './runtime-permission-global';
import { scriptErrorRealm } from './script-error-realm';
import { scriptNoEval } from './script-no-eval';
import { searchChangeValues } from './search-change-values';
import { searchContrary } from './search-contrary';
import { searchCustomFields } from './search-custom-fields';
import { searchDates } from './search-dates';
import { searchDatesZone } from './search-dates-zone';
import { searchEmployee } from './search-employee';
import { searchEmployeeRole } from './search-employee-role';
import { searchExpressionAdjacent } from './search-expression-adjacent';
import { searchLoginAuditIds } from './search-login-audit-ids';
import { searchLookupMissing } from './search-lookup-missing';
import { searchOrder } from './search-order';
import { searchPageSizeError } from './search-page-size-error';
import { searchSummary } from './search-summary';
import { searchTextCase } from './search-text-case';
import { searchTypeUnknown } from './search-type-unknown';
import { searchValues } from './search-values';
import { searchViolation } from './search-violation';
import { suiteqlBooleanParameters } from './suiteql-boolean-parameters';
import { suiteqlDates } from './suiteql-dates';
import { suiteqlDisplayPermission } from './suiteql-display-permission';
import { suiteqlDisplayPlain } from './suiteql-display-plain';
import { suiteqlExpressionNames } from './suiteql-expression-names';
import { suiteqlLike } from './suiteql-like';
import { suiteqlOracle } from './suiteql-oracle';
import { tableContactOwnCompany } from './table-contact-own-company';
import { tableDual } from './table-dual';
import { tableEmployeeNoExpenseLimit } from './table-employee-no-expense-limit';
import { tableEmployeeemppermsColumns } from './table-employeeempperms-columns';
import { tableEmployeeemppermsCustom } from './table-employeeempperms-custom';
import { tableIntegrationappColumns } from './table-integrationapp-columns';
import { tableLoginauditKinds } from './table-loginaudit-kinds';
import { tableOauthtokenDrevoked } from './table-oauthtoken-drevoked';
import { tableOauthtokenFeature } from './table-oauthtoken-feature';
import { tableOthers } from './table-others';
import { tableRoleEmployees } from './table-role-employees';
import { tableRoleSelected } from './table-role-selected';
import { tableRolerestrictionsSegments } from './table-rolerestrictions-segments';
import { tableRolerestrictionsWords } from './table-rolerestrictions-words';
import { tableRolepermissionsAdministrator } from './table-rolepermissions-administrator';
import { tableRolepermissionsCustomId } from './table-rolepermissions-custom-id';
import { tableRolepermissionsCustomName } from './table-rolepermissions-custom-name';
import { tableScriptValues } from './table-script-values';
import { tableSystemnoteFields } from './table-systemnote-fields';
import { tableUseroauthtokenColumns } from './table-useroauthtoken-columns';
import { taskRefusedUnits } from './task-refused-units';
import { urlScriptUnknown } from './url-script-unknown';

export const probes: readonly Probe[] = [
  cacheErrors,
  customrecordColumns,
  customrecordIds,
  effectiveFeature,
  emailOrder,
  emailRecipientInvalid,
  gateAnalytics,
  gateContactCompanies,
  gateEmployeeroles,
  gateIntegrationapp,
  gateListsFeature,
  gateRolerestrictions,
  governanceFailed,
  loginSingleSignOn,
  mapReduceRunAsRole,
  queryDuplicateAlias,
  queryMostRowsSilent,
  queryPageErrors,
  queryParameterCount,
  recordContactrolesPartner,
  recordContactrolesValues,
  recordCustomText,
  recordCustomTwice,
  recordCustomValues,
  recordEmppermsFeature,
  recordGlobalsAdministrator,
  recordHiddenCount,
  recordLines,
  recordLoadKind,
  recordModes,
  recordPermission,
  recordPermissionOthers,
  recordRoleError,
  recordRolesOthers,
  recordValues,
  runtimeClassification,
  runtimeParameterDefault,
  runtimeParameterEmpty,
  runtimeParameterTypes,
  runtimeParameterUnknown,
  runtimePermissionGlobal,
  scriptErrorRealm,
  scriptNoEval,
  searchChangeValues,
  searchContrary,
  searchCustomFields,
  searchDates,
  searchDatesZone,
  searchEmployee,
  searchEmployeeRole,
  searchExpressionAdjacent,
  searchLoginAuditIds,
  searchLookupMissing,
  searchOrder,
  searchPageSizeError,
  searchSummary,
  searchTextCase,
  searchTypeUnknown,
  searchValues,
  searchViolation,
  suiteqlBooleanParameters,
  suiteqlDates,
  suiteqlDisplayPermission,
  suiteqlDisplayPlain,
  suiteqlExpressionNames,
  suiteqlLike,
  suiteqlOracle,
  tableContactOwnCompany,
  tableDual,
  tableEmployeeNoExpenseLimit,
  tableEmployeeemppermsColumns,
  tableEmployeeemppermsCustom,
  tableIntegrationappColumns,
  tableLoginauditKinds,
  tableOauthtokenDrevoked,
  tableOauthtokenFeature,
  tableOthers,
  tableRoleEmployees,
  tableRoleSelected,
  tableRolerestrictionsSegments,
  tableRolerestrictionsWords,
  tableRolepermissionsAdministrator,
  tableRolepermissionsCustomId,
  tableRolepermissionsCustomName,
  tableScriptValues,
  tableSystemnoteFields,
  tableUseroauthtokenColumns,
  taskRefusedUnits,
  urlScriptUnknown,
];

/** Every probe, by the name of the row that it tries. */
import { EXPECTATIONS } from '../../../src/TypeScript/account/expectations/expectations';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { cacheErrors } from './cache-errors';
import { customrecordColumns } from './customrecord-columns';
import { customrecordIds } from './customrecord-ids';
import { emailOrder } from './email-order';
import { emailRecipientInvalid } from './email-recipient-invalid';
import { gateListsFeature } from './gate-lists-feature';
import { governanceFailed } from './governance-failed';
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
import { recordGlobalsAdministrator } from './record-globals-administrator';
import { recordHiddenCount } from './record-hidden-count';
import { recordLines } from './record-lines';
import { recordModes } from './record-modes';
import { recordRoleError } from './record-role-error';
import { runtimeClassification } from './runtime-classification';
import { runtimeParameterDefault } from './runtime-parameter-default';
import { runtimeParameterEmpty } from './runtime-parameter-empty';
import { runtimeParameterTypes } from './runtime-parameter-types';
import { runtimeParameterUnknown } from './runtime-parameter-unknown';
import { scriptErrorRealm } from './script-error-realm';
import { scriptNoEval } from './script-no-eval';
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
import { suiteqlDisplayPermission } from './suiteql-display-permission';
import { suiteqlDisplayPlain } from './suiteql-display-plain';
import { suiteqlExpressionNames } from './suiteql-expression-names';
import { tableDual } from './table-dual';
import { tableEmployeeNoExpenseLimit } from './table-employee-no-expense-limit';
import { tableLoginauditKinds } from './table-loginaudit-kinds';
import { tableScriptValues } from './table-script-values';
import { tableUseroauthtokenColumns } from './table-useroauthtoken-columns';
import { taskRefusedUnits } from './task-refused-units';
import { urlScriptUnknown } from './url-script-unknown';

export const probes: readonly Probe[] = [
  // What the page of Token Doctor tries too.
  ...EXPECTATIONS.map(({ probe }) => probe),
  cacheErrors,
  customrecordColumns,
  customrecordIds,
  emailOrder,
  emailRecipientInvalid,
  gateListsFeature,
  governanceFailed,
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
  recordGlobalsAdministrator,
  recordHiddenCount,
  recordLines,
  recordModes,
  recordRoleError,
  runtimeClassification,
  runtimeParameterDefault,
  runtimeParameterEmpty,
  runtimeParameterTypes,
  runtimeParameterUnknown,
  scriptErrorRealm,
  scriptNoEval,
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
  suiteqlDisplayPermission,
  suiteqlDisplayPlain,
  suiteqlExpressionNames,
  tableDual,
  tableEmployeeNoExpenseLimit,
  tableLoginauditKinds,
  tableScriptValues,
  tableUseroauthtokenColumns,
  taskRefusedUnits,
  urlScriptUnknown,
];

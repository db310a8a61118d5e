import type { Evidence } from '../../model';

const STUBS = "Oracle's stubs, @oracle/suitecloud-unit-testing";
const REPORTS = 'Public error reports';

/** N/search and N/cache. `D/<page>` is as in host.ts. */
export const searchEvidence: readonly Evidence[] = [
  {
    id: 'search-role',
    claim: 'Roles can be searched by who holds Bulk Manage Roles',
    source: 'D/section_4412278953; Permissions Usage 2024.1',
    mark: 'documented',
  },
  {
    id: 'search-role-fields',
    claim: 'A role search has name, permission, level, centertype, iscustom, isinactive, iswsonly and isssoonly',
    source: 'oracle/netsuite-suitecloud-sdk, packages/agent-skills/netsuite-suitescript-records-reference',
    mark: 'documented',
  },
  {
    id: 'search-gaps',
    claim:
      'Types, columns, filters and joins that NetSuite is known to have and the emulator lacks have codes that begin with EMULATOR_',
    source: `oracle/netsuite-suitecloud-sdk, netsuite-suitescript-records-reference; ${STUBS}, search/search.js`,
    mark: 'documented',
  },
  {
    id: 'search-role-values',
    claim: 'permission is the id of a permission, level the number of a level; there is a row a permission line',
    source: 'roquecosta/pd-p-global-permissions@b584c27; D/section_N292328 for the rows',
    mark: 'seen',
  },
  {
    id: 'search-role-changes',
    claim:
      'A role search has permissionchange, permchangelevel and permchangedate: name, level and time of a change, a row each; not who made it',
    source: 'D/section_N292328',
    mark: 'documented',
  },
  {
    id: 'search-employee-changes',
    claim:
      'An employee search has the same of global permissions, and rolechange, rolechangeaction and rolechangedate of its roles',
    source: 'D/section_4460505582',
    mark: 'documented',
  },
  {
    id: 'search-change-values',
    claim:
      'A line that was removed has no level there; a role is Added or Removed; with both kinds of columns the rows multiply',
    source: 'ASSUMED; D/section_N292328 says that rows multiply with the column permission',
    mark: 'assumed',
  },
  {
    id: 'search-dates-zone',
    claim: 'N/search and SuiteQL write a time in the same time zone',
    source: 'ASSUMED; salto-io/salto treats them so',
    mark: 'assumed',
  },
  {
    id: 'search-employee',
    claim: 'Employees can be searched by who holds Employees at View',
    source: 'ASSUMED, as for loading one',
    mark: 'assumed',
  },
  {
    id: 'search-employee-role',
    claim: 'An employee search that asks for role has a row a role; an employee without any has one',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-employee-permission',
    claim: 'permission and level of an employee search are refused: whose permissions they are is published nowhere',
    source: 'D/section_3781107123 has both and does not say whose they are',
    mark: 'documented',
  },
  {
    id: 'search-login-audit',
    claim: 'The Login Audit Trail can be searched by who holds View Login Audit Trail at Full',
    source: 'D/section_1548084502; Permissions Usage 2024.1',
    mark: 'documented',
  },
  {
    id: 'search-login-audit-ids',
    claim: 'Its type is loginaudittrail, and its fields are called as the columns of the table loginaudit',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-custom',
    claim: 'Entries of a custom record type are searched by its script id, with VIEW access',
    source: 'D/section_N326341; public code for the id',
    mark: 'documented',
  },
  {
    id: 'search-custom-fields',
    claim: 'Beside its own fields: internalid, name, created, lastmodified, owner, isinactive, scriptid',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-join',
    claim: 'A field that refers to a record joins to it by its own id, also as join.field',
    source: 'D/section_460655456542, D/section_460736328124, D/section_4345776651',
    mark: 'documented',
  },
  {
    id: 'search-join-permission',
    claim: 'A joined record needs its own permission',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-violation',
    claim: 'A search without the permission is INSUFFICIENT_PERMISSION, in the words of a record load',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-type-unknown',
    claim: 'A type that NetSuite cannot search is INVALID_RCRD_TYPE',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-lazy',
    claim: 'A field that the type does not have is refused when the search runs, not when it is created',
    source: `${REPORTS}: SSS_INVALID_SRCH_COL comes from each()`,
    mark: 'seen',
  },
  {
    id: 'search-unknown-column',
    claim: 'SSS_INVALID_SRCH_COL: An nlobjSearchColumn contains an invalid column, or is not in proper syntax',
    source: REPORTS,
    mark: 'seen',
  },
  {
    id: 'search-unknown-filter',
    claim: 'SSS_INVALID_SRCH_FILTER: An nlobjSearchFilter contains invalid search criteria',
    source: REPORTS,
    mark: 'seen',
  },
  {
    id: 'search-operator-misfit',
    claim: 'SSS_INVALID_SRCH_OPERATOR: An nlobjSearchFilter contains an invalid operator, also without its value',
    source: REPORTS,
    mark: 'seen',
  },
  {
    id: 'search-operators',
    claim: 'Which operators there are for which kind of field',
    source: 'D/article_4094344956',
    mark: 'documented',
  },
  {
    id: 'search-operator-id',
    claim: 'An internal id also takes the operator is',
    source: 'Public code',
    mark: 'seen',
  },
  {
    id: 'search-operator-words',
    claim: 'An operator that does not exist is refused at once; an unknown summary is INVALID_SRCH_SUMMARY_TYP',
    source: `D/section_4345777107; ${STUBS}, search/search.js, with the two descriptions the right way round`,
    mark: 'documented',
  },
  {
    id: 'search-text-case',
    claim: 'Text is compared and sorted without regard to case',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-contrary',
    claim: 'An operator with not finds every record that its contrary does not, empty ones too',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-none',
    claim: '@NONE@ finds what is empty; a checkbox is T or F',
    source: 'D/section_4345767603',
    mark: 'documented',
  },
  {
    id: 'search-dates',
    claim: 'Dates are M/D/YYYY, times h:mm am, both UTC; a date without a time stands for its day',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-expression',
    claim: 'Expressions nest and, or, not in arrays; not binds most, or least; else SSS_INVALID_SRCH_FILTER_EXPR',
    source: 'D/section_458440490721',
    mark: 'documented',
  },
  {
    id: 'search-expression-adjacent',
    claim: 'Two conditions without and or or between them are malformed; filter objects are joined by and',
    source: 'D/section_4345767603 for filter objects; the rest is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-values',
    claim: 'A checkbox column comes as a boolean, everything else as text; a column that was not asked for as null',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-summary',
    claim: 'GROUP, COUNT, SUM, AVG, MIN, MAX; a summary result has no id and no record type',
    source: `${STUBS}, search/search.js for the names; the rest is ASSUMED`,
    mark: 'assumed',
  },
  {
    id: 'search-order',
    claim: 'Without a sort, and after it, results come in the order of their ids',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-read-only',
    claim: 'Names of columns and filters, results and pages cannot be changed: READ_ONLY',
    source: `${STUBS}, search/Column.js and others; the words are ASSUMED`,
    mark: 'documented',
  },
  {
    id: 'search-each-limit',
    claim: 'each goes through 4,000 results, then SSS_SEARCH_FOR_EACH_LIMIT_EXCEEDED',
    source: `D/section_4345767679; ${REPORTS} for the error. That 4,000 are visited first is ASSUMED`,
    mark: 'documented',
  },
  {
    id: 'search-each-stop',
    claim: 'each stops when its callback gives anything but true',
    source: `${STUBS}, search/ResultSet.js, says so of false`,
    mark: 'documented',
  },
  {
    id: 'search-range',
    claim: 'getRange gives at most 1,000 results, fewer or none where there are no more',
    source: 'D/section_456010986327',
    mark: 'documented',
  },
  {
    id: 'search-range-errors',
    claim: 'More is SSS_SEARCH_RESULT_LIMIT_EXCEEDED, a negative start SSS_INVALID_SEARCH_RESULT_INDEX',
    source: `${REPORTS}; that an end below start is the latter too is ASSUMED`,
    mark: 'seen',
  },
  {
    id: 'search-pages',
    claim: 'Pages have 5 to 1,000 results, 50 by default; runPaged and fetch cost 5 units each',
    source: 'D/section_4486596158, D/section_4486609298 (the stubs say that runPaged is free)',
    mark: 'documented',
  },
  {
    id: 'search-page-errors',
    claim: 'A page that is not there is INVALID_PAGE_RANGE',
    source: 'D/section_4486609298',
    mark: 'documented',
  },
  {
    id: 'search-page-size-error',
    claim: 'A wrong page size is SSS_INVALID_PAGE_SIZE',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'search-not-cached',
    claim: 'Result sets are not cached: each read sees what is there then',
    source: 'D/section_4345767679, D/section_4486558900',
    mark: 'documented',
  },
  {
    id: 'search-lookup',
    claim: 'lookupFields gives selects as lists of value and text, the internal id as a scalar, for 1 unit',
    source: 'D/section_4345776651',
    mark: 'documented',
  },
  {
    id: 'search-lookup-missing',
    claim: 'lookupFields of an id that is not there gives an empty object; internalid is text',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'cache-scope',
    claim: 'A cache is PRIVATE to the script by default, PROTECTED to scripts in no bundle, or PUBLIC',
    source: `D/section_4642627983; ${STUBS}, cache/cache.js`,
    mark: 'documented',
  },
  {
    id: 'cache-limits',
    claim: 'A name has at most 1 KB, a key 4 KB, a value 500 KB; values are kept 300 seconds or more, or without limit',
    source: `D/section_4642661313, D/section_4642627983; ${STUBS}, cache/*.js`,
    mark: 'documented',
  },
  {
    id: 'cache-errors',
    claim: 'An option that is missing is SSS_MISSING_REQD_ARGUMENT, one of another type or size SSS_INVALID_TYPE_ARG',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'cache-values',
    claim: 'What is no text is kept as JSON; without a value and a loader, get gives null',
    source: `D/section_4642661313; ${STUBS}, cache/CacheInstance.js; @hitc/netsuite-types for null`,
    mark: 'documented',
  },
  {
    id: 'cache-kept',
    claim: 'A value stays until its time is over. NetSuite may drop it before',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'cache-units',
    claim: 'get costs 1 unit for a hit and 2 for a miss, put and remove 1, getCache nothing',
    source: `${STUBS}, cache/CacheInstance.js`,
    mark: 'documented',
  },
];

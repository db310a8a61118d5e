import type { Execution } from '../../model';
import { strictModule, strictObject } from '../strict';
import { createColumn } from './column';
import { OPERATOR, SORT, SUMMARY, TYPE } from './enums';
import { createFilter } from './filter';
import { lookupFields } from './lookup';
import { createSearch } from './search';

/**
 * N/search on roles, employees, the Login Audit Trail and custom records. Saved searches, global and duplicate searches,
 * formulas, functions and filters on summaries are refused by name.
 */
export function searchModule(execution: Execution): object {
  const { fail } = execution;
  return strictModule(
    'N/search',
    {
      Type: strictObject('search.Type', { ...TYPE }, fail),
      Operator: strictObject('search.Operator', { ...OPERATOR }, fail),
      Sort: strictObject('search.Sort', { ...SORT }, fail),
      Summary: strictObject('search.Summary', { ...SUMMARY }, fail),
      create: (options: unknown) => createSearch(options, execution),
      createColumn: (options: unknown) => createColumn(options, execution),
      createFilter: (options: unknown) => createFilter(options, execution),
      lookupFields: (options: unknown) => lookupFields(options, execution),
    },
    fail,
  );
}

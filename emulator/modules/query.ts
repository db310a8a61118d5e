import type { Parameter, SuiteQLResult } from '../suiteql';
import { runSuiteQL } from '../suiteql';
import type { Execution } from '../model';
import { optionsOf, optionsOrValue, refuseUnknown, requiredString } from './arguments';
import { pagedData, resultSet } from './query-results';
import { strictModule } from './strict';

/** [DOC section_157960542026] */
const MOST_ROWS = 5_000;
/** [DOC section_157960586441] */
const PAGE_SIZE = { least: 5, most: 1_000, standard: 50 };
const MOST_PAGES = 1_000;
const MOST_PAGED_ROWS = 100_000;

const COMMON_OPTIONS = ['query', 'params', 'customScriptId', 'metaDataProvider'];

/**
 * N/query, as far as SuiteQL goes: `runSuiteQL` and `runSuiteQLPaged`. Queries built from objects (`query.create`) are not
 * emulated.
 */
export function queryModule(execution: Execution): Record<string, unknown> {
  const { fail, governance, account, caller } = execution;

  const read = (options: Readonly<Record<string, unknown>>, member: string, mostRows: number): SuiteQLResult => {
    const query = requiredString(options, 'query', member, fail);
    const parameters = parametersOf(options.params, member, execution);
    checkProvider(options.metaDataProvider, member, execution);
    return runSuiteQL(account, caller, fail, { query, parameters, mostRows });
  };

  return strictModule<Record<string, unknown>>(
    'N/query',
    {
      runSuiteQL(given: unknown): unknown {
        const options = optionsOrValue(given, 'query', 'query.runSuiteQL', fail);
        refuseUnknown(options, COMMON_OPTIONS, 'query.runSuiteQL', fail);
        governance.charge('query.runSuiteQL');
        return resultSet(read(options, 'query.runSuiteQL', MOST_ROWS), fail);
      },
      runSuiteQLPaged(given: unknown): unknown {
        const options = optionsOf(given, 'query.runSuiteQLPaged', fail);
        refuseUnknown(options, [...COMMON_OPTIONS, 'pageSize'], 'query.runSuiteQLPaged', fail);
        const pageSize = pageSizeOf(options.pageSize, execution);
        governance.charge('query.runSuiteQLPaged');
        const mostRows = Math.min(MOST_PAGED_ROWS, pageSize * MOST_PAGES);
        return pagedData(read(options, 'query.runSuiteQLPaged', mostRows), pageSize, execution);
      },
    },
    fail,
  );
}

/** Oracle's stub: SSS_INVALID_TYPE_ARG for a parameter that is no string, number or boolean. */
function parametersOf(value: unknown, member: string, { fail }: Execution): Parameter[] {
  if (value === undefined || value === null) return [];
  const isParameter = (item: unknown): item is Parameter => ['string', 'number', 'boolean'].includes(typeof item);
  if (!Array.isArray(value) || !value.every(isParameter)) {
    throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: params`);
  }
  return value;
}

/** [DOC section_157960542026] `STATIC` leaves out silently what the caller may not see; the emulator refuses to do so. */
function checkProvider(value: unknown, member: string, { fail }: Execution): void {
  if (value === undefined || value === null || value === 'SUITE_QL') return;
  if (value === 'STATIC') {
    throw fail('EMULATOR_OPTION_MISSING', `${member}: the emulator does not have the metaDataProvider \`STATIC\`.`);
  }
  throw fail('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${member}: metaDataProvider`);
}

function pageSizeOf(value: unknown, { fail }: Execution): number {
  if (value === undefined || value === null) return PAGE_SIZE.standard;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < PAGE_SIZE.least || value > PAGE_SIZE.most) {
    throw fail(
      'SSS_INVALID_PAGE_SIZE',
      `query.runSuiteQLPaged: pageSize must be a whole number from ${PAGE_SIZE.least} to ${PAGE_SIZE.most}.`,
    );
  }
  return value;
}

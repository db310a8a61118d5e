import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** What the result of a summary search is. */
export const searchSummary: Probe = {
  id: 'search-summary',
  as: 'Administrator',
  observe() {
    const column = search.createColumn({ name: 'internalid', summary: search.Summary.COUNT });
    const [result] = search
      .create({ type: 'role', columns: [column] })
      .run()
      .getRange({ start: 0, end: 1 });
    const value: unknown = result?.getValue(column);
    return { value: typeof value, hasId: typeof result?.id === 'string' && result.id !== '' };
  },
};

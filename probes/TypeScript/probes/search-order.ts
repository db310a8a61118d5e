import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** The order of results without a sort. */
export const searchOrder: Probe = {
  id: 'search-order',
  as: 'Administrator',
  observe() {
    const ids = search
      .create({ type: 'role', columns: ['internalid'] })
      .run()
      .getRange({ start: 0, end: 100 })
      .map(({ id }) => Number(id));
    return { byId: ids.every((id, index) => index === 0 || id >= (ids[index - 1] ?? 0)) };
  },
};

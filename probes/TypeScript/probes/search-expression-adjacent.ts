import * as search from 'N/search';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Two conditions without a word between them. */
export const searchExpressionAdjacent: Probe = {
  id: 'search-expression-adjacent',
  as: 'Administrator',
  observe: () => ({
    code: codeThrownBy(() =>
      search
        .create({
          type: 'role',
          filters: [
            ['isinactive', 'is', 'F'],
            ['name', 'is', 'x'],
          ],
        })
        .run()
        .getRange({ start: 0, end: 1 }),
    ),
  }),
};

import * as search from 'N/search';
import { ENTRY_TYPE } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** Which standard fields a search on a custom record has. */
export const searchCustomFields: Probe = {
  id: 'search-custom-fields',
  as: 'Administrator',
  observe: () =>
    Object.fromEntries(
      ['internalid', 'name', 'created', 'lastmodified', 'owner', 'isinactive', 'scriptid'].map((name) => [
        name,
        codeThrownBy(() =>
          search
            .create({ type: ENTRY_TYPE, columns: [name] })
            .run()
            .getRange({ start: 0, end: 1 }),
        ),
      ]),
    ),
};

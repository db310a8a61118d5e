/** How NetSuite answers queries and searches. */
import type { Expectation } from './expectation';
import { eachLike, equals, fields, isText } from './expected';
import { searchChangeValues } from './probes/search-change-values';
import { suiteqlDates } from './probes/suiteql-dates';
import { suiteqlLike } from './probes/suiteql-like';
import { suiteqlOracle } from './probes/suiteql-oracle';
import { tableSystemnoteFields } from './probes/table-systemnote-fields';

/** As account/timeline reads them. */
const NOTE = /(INACTIVE|GIVEACCESS) [TF]$/i;
const LEVEL = /^(none|view|create|edit|full|[0-4])$/i;
const ACTION = /^(add|assign|grant|creat|remov|delet|unassign|revok)/i;

export const ABOUT_QUERIES: readonly Expectation[] = [
  {
    probe: suiteqlOracle,
    says: 'An empty text counts as nothing, and what is empty comes last.',
    holds: fields({ empty: equals('was null'), joined: equals('ab'), half: equals(0.5), nullsLast: equals(true) }),
    otherwise: 'Rows may come in another order. A long list may be cut at another place.',
  },
  {
    probe: suiteqlLike,
    says: 'A query tells capitals from small letters.',
    holds: fields({ tellsCase: equals(true) }),
    otherwise: 'Roles and integrations whose names differ in capitals only may be taken for one.',
  },
  {
    probe: suiteqlDates,
    says: 'A query answers dates as text.',
    holds: fields({ raw: isText, now: isText }),
    otherwise: 'Dates cannot be read. What depends on them is unknown.',
  },
  {
    probe: tableSystemnoteFields,
    says: 'System Notes have the known words for a role or a user that became inactive.',
    holds: fields({ entity: eachLike(NOTE), role: eachLike(NOTE) }),
    otherwise: '“When did it break?” may miss such a change. No verdict changes.',
  },
  {
    probe: searchChangeValues,
    says: 'The change columns of roles have the known words.',
    holds: fields({ levels: eachLike(LEVEL), actions: eachLike(ACTION) }),
    otherwise: '“When did it break?” may miss such a change. No verdict changes.',
  },
];

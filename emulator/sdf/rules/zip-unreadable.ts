import type { Rule } from '../problem';

export const zipUnreadable: Rule = {
  id: 'zip-unreadable',
  severity: 'error',
  claim: 'The zip can be unpacked',
  source: 'ASSUMED: no page says what a damaged one gets',
  mark: 'assumed',
  check: ({ unreadable }) => (unreadable === undefined ? [] : [{ file: 'the zip', message: unreadable }]),
};

/** Where a rule comes from, in full and in one line. */
import {
  assumed,
  inOrder,
  oracleHelp,
  seenInPublicCode,
  sourcesInShort,
  vendorHelp,
} from '../../src/TypeScript/diagnosis/rule-source';

const ORACLE = oracleHelp('section_1', 'A page', 'Oracle says so.');
const VENDOR = vendorHelp('A guide', 'https://example.com/guide', 'The vendor says so.');
const SEEN = seenInPublicCode('Code does so.');
const ASSUMED = assumed('Nobody says so.');

it('has a page where there is one', () => {
  expect([ORACLE, VENDOR, SEEN, ASSUMED]).toEqual([
    {
      ...{ title: 'A page', mark: 'documented', says: 'Oracle says so.' },
      address: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1.html',
    },
    { title: 'A guide', address: 'https://example.com/guide', mark: 'vendor', says: 'The vendor says so.' },
    { title: null, address: null, mark: 'seen', says: 'Code does so.' },
    { title: null, address: null, mark: 'assumed', says: 'Nobody says so.' },
  ]);
});

it('is told in one line, with the mark and the page, and one full stop less', () => {
  expect(sourcesInShort([ORACLE, VENDOR, SEEN, ASSUMED])).toBe(
    '[DOC] section_1 (Oracle says so); [DOC-3P] A guide (The vendor says so); [SEEN]: Code does so; ASSUMED: Nobody says so',
  );
  expect(sourcesInShort([oracleHelp('a.html_b', 'A page', 'One. Two')])).toBe('[DOC] a.html_b (One. Two)');
});

it('what Oracle says comes first, and what nobody says last', () => {
  const given = [ASSUMED, SEEN, VENDOR, ORACLE];
  expect(inOrder(given)).toEqual([ORACLE, VENDOR, SEEN, ASSUMED]);
  expect(given[0]).toBe(ASSUMED);
});

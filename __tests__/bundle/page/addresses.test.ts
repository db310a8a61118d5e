import { addressesFrom, changeParameters, parametersOf } from '../../../src/TypeScript/page/addresses';
import type { Addresses } from '../../../src/TypeScript/page/addresses';
import { parseRoute } from '../../../src/TypeScript/page/route';

const BASE = '/app/site/hosting/scriptlet.nl?script=7&deploy=1';
const ALL = { integration: 'expensify', token: null, symptom: null };
const ONE = { integration: 'expensify', token: 501, symptom: null };
const REPORT = { view: 'report', sort: 'verdict', search: '', page: 1 };

const routeOf = (address: string) => parseRoute('GET', Object.fromEntries(parametersOf(address)));

it.each<[string, (addresses: Addresses) => string, object]>([
  ['the report', ({ report }) => report(), REPORT],
  [
    'a page of the table, searched and sorted',
    ({ report }) => report({ sort: 'user', search: 'Ana & Co = 1', page: 3 }),
    { ...REPORT, sort: 'user', search: 'Ana & Co = 1', page: 3 },
  ],
  ['a preview', ({ preview }) => preview('assign-role:42:1001'), { view: 'preview', repair: 'assign-role:42:1001' }],
  ['an undo', ({ undo }) => undo(12), { view: 'undo', change: 12 }],
  ['the text', ({ download }) => download('text', false), { view: 'text', names: false, paging: null }],
  ['the JSON with names', ({ download }) => download('json', true), { view: 'json', names: true, paging: null }],
  ['the lines of a role', ({ roleLines }) => roleLines(1001), { view: 'role-lines', role: 1001 }],
])('leads to the view that it names, and keeps what the report was about: %s', (_, of, route) => {
  for (const request of [ALL, ONE]) {
    expect(routeOf(of(addressesFrom(BASE, request)))).toEqual({ ...route, request });
  }
});

it('leads to one token', () => {
  for (const request of [ALL, { integration: 'expensify', token: 7, symptom: null }]) {
    expect(routeOf(addressesFrom(BASE, request).token(501))).toEqual({ ...REPORT, request: ONE });
  }
});

it('leads to a change, and from there back to every token', () => {
  const change = { view: 'change', change: 12, request: ALL };

  expect(routeOf(addressesFrom(BASE, ONE).change(12))).toEqual(change);
  expect(parseRoute('GET', changeParameters(12, 'expensify'))).toEqual(change);
});

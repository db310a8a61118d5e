/** Values that somebody sends who means harm. */
import type { Chance } from '../sweep/chance';

/** What no answer may hold as it is: markup of ours, and a way out of an attribute. */
export const MARKUP = '<td-x onload=td>';
export const ESCAPE = '"\' td-onerror="td';

const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '1e309',
    'NaN',
    'Infinity',
    '9007199254740993',
    '00501',
    '501,502',
    '٥٠١',
    '501\u0000',
  ],
  ...[
    MARKUP,
    ESCAPE,
    `</textarea>${MARKUP}`,
    `</style>${MARKUP}`,
    `javascript:${MARKUP}`,
    '&lt;td-x&gt;',
    '<!--',
    ']]>',
  ],
  ...[
    "' OR 1=1 --",
    "501'; DROP TABLE employee; --",
    '1) UNION SELECT id FROM employee --',
    '${7*7}',
    '{{7*7}}',
    '%00',
    '%',
  ],
  ...[
    '=HYPERLINK("x")',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    '\t=1',
    '../../etc/passwd',
    '..\\..\\a',
    '/SuiteScripts/a.js',
    'file:///etc',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', '__defineGetter__'],
  ...[
    '\u202Eexpensify',
    '\uFEFF',
    '\uD800',
    'é\u0301',
    '𝕏'.repeat(20),
    '\r\nSet-Cookie: a=b',
    '\r\n\r\nHTTP/1.1 200',
    '\u2028',
  ],
  ...['null', 'undefined', 'true', '[]', '{}', '[object Object]', '1'.repeat(400), 'a'.repeat(5000)],
];

/** Values that are right: what is wrong is often their company. */
const RIGHT: readonly string[] = [
  ...[
    'expensify',
    'celigo-tba',
    'bobs-app',
    'any',
    'all',
    '7',
    '12',
    '13',
    '14',
    '501',
    '502',
    '42',
    '43',
    '1001',
    '1',
  ],
  ...['T', 'F', 'full', 'minimal', 'overview', 'readiness', 'not-ready', 'account-file', 'access-token'],
  ...['oauth2-certificate', 'oauth2-authorization', '2027-11-30T12:00:00Z', '0123456789abcdef', 'blocked', 'csv'],
  ...['remove-global-line:43', 'set-role-active', 'LIST_ACCOUNT', 'NONE', 'NS0565: sync error'],
];

export function one<T>({ next }: Chance, list: readonly T[]): T {
  const found = list[Math.floor(next() * list.length)];
  if (found === undefined) throw new Error('The list is empty.');
  return found;
}

export function isChosen({ next }: Chance, share: number): boolean {
  return next() < share;
}

export function hostileText(chance: Chance): string {
  if (isChosen(chance, 0.45)) return one(chance, RIGHT);
  if (isChosen(chance, 0.002)) return 'x'.repeat(100_000);
  const text = one(chance, TEXTS);
  return isChosen(chance, 0.15) ? `${one(chance, RIGHT)}${text}` : text;
}

/** Any JSON, some of it deep. */
export function hostileJson(chance: Chance, depth = 0): unknown {
  const kind = Math.floor(chance.next() * 10);
  if (kind < 4 || depth > 3) return hostileText(chance);
  if (kind < 6) return one(chance, [0, -1, 1.5, 501, 1e308, Number.MAX_SAFE_INTEGER, null, true, false]);
  const many = Math.floor(chance.next() * 4);
  if (kind < 8) return Array.from({ length: many }, () => hostileJson(chance, depth + 1));
  return Object.fromEntries(
    Array.from({ length: many }, () => [hostileText(chance).slice(0, 60), hostileJson(chance, depth + 1)]),
  );
}

const OPEN = 5_000;

/** The text of a body: JSON that is right, wrong or no JSON at all. */
export function bodyText(chance: Chance, value: unknown): string {
  const text = JSON.stringify(value);
  if (!isChosen(chance, 0.12)) return text;
  return one(chance, [
    ...['', ' ', '{', 'null', '[]', '"x"', '1', 'NaN', '\u0000', `${text}${text}`, text.slice(0, -1), `\uFEFF${text}`],
    ...['['.repeat(OPEN), `${'{"a":'.repeat(OPEN)}1${'}'.repeat(OPEN)}`, `${'['.repeat(OPEN)}${']'.repeat(OPEN)}`],
    ...['{"__proto__":{"integration":"x"}}', '{"token":501,"token":502}', '{"constructor":{"prototype":{}}}', MARKUP],
    ...[
      'integration=expensify',
      '<a>&b;</a>',
      "{'a':1}",
      '{"a":1,}',
      '{"token":1e400}',
      `{"symptom":"${'x'.repeat(50_000)}"}`,
    ],
  ]);
}

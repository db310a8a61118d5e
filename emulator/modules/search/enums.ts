/** Enumerations of N/search, from Oracle's stub search/search.js. Types that the emulator does not search are left out. */

export const TYPE = { ROLE: 'Role', EMPLOYEE: 'employee' };

export const SORT = { ASC: 'ASC', DESC: 'DESC', NONE: 'NONE' } as const;
export type Sort = keyof typeof SORT;

export const SUMMARY = { GROUP: 'GROUP', COUNT: 'COUNT', SUM: 'SUM', AVG: 'AVG', MIN: 'MIN', MAX: 'MAX' } as const;
export type Summary = keyof typeof SUMMARY;

const OPERATORS = [
  'after',
  'allof',
  'any',
  'anyof',
  'before',
  'between',
  'contains',
  'doesnotcontain',
  'doesnotstartwith',
  'equalto',
  'greaterthan',
  'greaterthanorequalto',
  'haskeywords',
  'is',
  'isempty',
  'isnot',
  'isnotempty',
  'lessthan',
  'lessthanorequalto',
  'noneof',
  'notafter',
  'notallof',
  'notbefore',
  'notbetween',
  'notequalto',
  'notgreaterthan',
  'notgreaterthanorequalto',
  'notlessthan',
  'notlessthanorequalto',
  'noton',
  'notonorafter',
  'notonorbefore',
  'notwithin',
  'on',
  'onorafter',
  'onorbefore',
  'startswith',
  'within',
];

/** `OPERATOR.ANYOF` is `anyof`. */
export const OPERATOR: Readonly<Record<string, string>> = Object.fromEntries(
  OPERATORS.map((operator) => [operator.toUpperCase(), operator]),
);

export function isOperator(value: unknown): value is string {
  return typeof value === 'string' && OPERATORS.includes(value);
}

export function isSummary(value: unknown): value is Summary {
  return typeof value === 'string' && Object.hasOwn(SUMMARY, value);
}

export function isSort(value: unknown): value is Sort {
  return typeof value === 'string' && Object.hasOwn(SORT, value);
}

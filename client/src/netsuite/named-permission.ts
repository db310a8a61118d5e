// A copy of src/TypeScript/netsuite/refusals/named-permission.ts, made by `npm run docs`. Change that file, not this one.
import { plainText } from './plain-text.ts';

/** What a sentence of NetSuite says of a permission that it names. */
export interface NamedPermission {
  /** As the page of the role has it: `Lists > Employees`, or `Employees` where the sentence names no tab. */
  readonly permissions: readonly string[];
  /**
   * `missing`: there is no line, or one at None; `too-low`: there is a line, and it is too low; `insufficient`: one of the
   * two, the sentence does not say which.
   */
  readonly found: 'missing' | 'too-low' | 'insufficient';
  /** The level that is needed, where the sentence says it. */
  readonly needed?: string;
}

interface Sentence {
  readonly pattern: RegExp;
  readonly found: NamedPermission['found'];
  /** For a sentence that names its permission in other words than the role's page. */
  readonly permission?: string;
  readonly needed?: string;
}

/**
 * [DOC] section_N3539978 has the templates. The first two may have words before "the", and mostly have none; those who hand
 * them on double the quotation marks, or take others.
 */
const SENTENCES: readonly Sentence[] = [
  { pattern: /you need a higher level of the ['"]{1,2}([^'"]{1,120})['"]{1,2} permission/i, found: 'too-low' },
  { pattern: /you need (?:[^'"]{0,80} )?the ['"]{1,2}([^'"]{1,120})['"]{1,2} permission/i, found: 'missing' },
  { pattern: /you must have either '([^']{1,120})' or '([^']{1,120})' ?permission/i, found: 'insufficient' },
  { pattern: /you must have '([^']{1,120})' ?(view|create|edit|full)? ?permission/i, found: 'insufficient' },
  { pattern: /you need employee access to/i, found: 'insufficient', permission: 'Lists > Employees' },
  {
    pattern: /do not have permission to access (?:the )?SOAP web services/i,
    found: 'insufficient',
    permission: 'Setup > SOAP Web Services',
    needed: 'Full',
  },
  {
    pattern: /do not have permission to use (?:the )?SuiteAnalytics:? Connect/i,
    found: 'insufficient',
    permission: 'Setup > SuiteAnalytics Connect',
  },
  {
    pattern: /do not have permission to control SuiteScript and Workflow Triggers/i,
    found: 'insufficient',
    permission: 'Setup > Control SuiteScript and Workflow Triggers in Web Services Request',
  },
];

/** Any sentence that names a permission. */
export const NAMES_A_PERMISSION = new RegExp(SENTENCES.map(({ pattern }) => pattern.source).join('|'), 'i');

/** The permission that a message names; undefined where it names none. */
export function namedPermissionIn(message: string): NamedPermission | undefined {
  const plain = plainText(message);
  for (const { pattern, found, permission, needed } of SENTENCES) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    if (permission !== undefined)
      return { permissions: [permission], found, ...(needed === undefined ? {} : { needed }) };
    const [first = '', second] = match.slice(1);
    if (pattern.source.includes('either')) return { permissions: [first, second ?? ''].map(placeOf), found };
    return { permissions: [placeOf(first)], found, ...(second === undefined ? {} : { needed: capitalised(second) }) };
  }
  return undefined;
}

/** `Lists -> Employees` as the pages of NetSuite have it, `Lists > Employees`. */
function placeOf(name: string): string {
  return name.replace(/ ?-{0,3}> ?/g, ' > ').trim();
}

function capitalised(level: string): string {
  return level.charAt(0).toUpperCase() + level.slice(1).toLowerCase();
}

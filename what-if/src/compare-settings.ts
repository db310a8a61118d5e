/**
 * What a role file says beside its permissions. Only whether the role is active can be tried: of the rest it is said that it differs.
 * If the file leaves an element out, it is ASSUMED to stay as it is. All of them are widest where nothing is said, so the other
 * possibility breaks nothing either.
 */
import type { Role, Setting } from '../../role-check/src/index';
import type { Change } from './compare-role';
import type { FileRole } from './match-roles';

/** What differs, or may differ, and cannot be tried. */
export interface Difference {
  readonly line: number;
  readonly what: string;
  readonly message: string;
  /** Whether it may break something. */
  readonly matters: boolean;
}

export function differingSettings(
  role: Role,
  of: FileRole,
  isOff: (feature: string) => boolean,
): (Change | Difference)[] {
  return [...activity(role, of), ...narrowing(role, of, isOff), ...bySegment(role, of)];
}

function activity({ settings }: Role, { id, inactive }: FileRole): (Change | Difference)[] {
  const setting = settings.get('isinactive');
  if (setting === undefined) return [];
  const { line, value } = setting;
  if (value !== 'T' && value !== 'F') return [unclear('isinactive', setting)];
  if ((value === 'T') === inactive) return [];
  const change = { kind: 'set-role-active', id, value: value === 'F' } as const;
  return [{ line, endLine: line, change, from: !inactive }];
}

interface Rule {
  readonly element: string;
  /** What the account file says; null where it does not say it. */
  readonly now: (role: FileRole) => string | null;
  readonly values: readonly string[];
  /** Values that narrow nothing. */
  readonly open: readonly string[];
  /** Without it there is nothing to narrow. */
  readonly feature?: string;
}

const FLAG = { values: ['T', 'F'], open: ['F'] } as const;
const EMPLOYEES = { NONE: 'NONE', OWN_AND_UNASSIGNED: 'UNASSIGNED', OWN: 'OWNONLY' } as const;
const NOT_SAID = () => null;

/** What a check of Token Doctor depends on. [DOC] SDFxml_2121043136 for the elements and their values */
const RULES: readonly Rule[] = [
  { element: 'iswebserviceonlyrole', now: ({ webServicesOnly }) => flag(webServicesOnly), ...FLAG },
  { element: 'issinglesignononly', now: ({ singleSignOnOnly }) => flag(singleSignOnOnly), ...FLAG },
  {
    element: 'subsidiaryoption',
    now: ({ subsidiaries }) => (typeof subsidiaries === 'string' ? subsidiaries : 'SELECTED'),
    values: ['ALL', 'ALLACTIVE', 'OWN', 'SELECTED'],
    open: ['ALL'],
    feature: 'SUBSIDIARIES',
  },
  {
    element: 'employeerestriction',
    now: ({ employeeRestriction }) => EMPLOYEES[employeeRestriction],
    values: ['NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY'],
    // The other only fills in a field.
    open: ['NONE', 'DEFAULTTOOWN'],
  },
  {
    element: 'accountingbooksoption',
    now: NOT_SAID,
    values: ['ALL', 'PRIMARY', 'SELECTED'],
    open: ['ALL'],
    feature: 'MULTIBOOK',
  },
  { element: 'restrictbydevice', now: NOT_SAID, ...FLAG },
  { element: 'restrictip', now: NOT_SAID, ...FLAG },
];

function flag(value: boolean): string {
  return value ? 'T' : 'F';
}

function narrowing({ settings }: Role, of: FileRole, isOff: (feature: string) => boolean): Difference[] {
  return RULES.flatMap((rule): Difference[] => {
    const { element, values, open, feature } = rule;
    const setting = settings.get(element);
    if (setting === undefined) return [];
    const { line, value } = setting;
    if (value === null || !values.includes(value)) return [unclear(element, setting)];
    const now = rule.now(of);
    if (value === now || (now === null && open.includes(value))) return [];
    const says = now === null ? 'the account file does not say what it is now' : `it is ${now} in the account`;
    const matters = !open.includes(value) && !(feature !== undefined && isOff(feature));
    return [{ line, what: element, message: `<${element}> is ${value} here, and ${says}.`, matters }];
  });
}

function unclear(element: string, { line, value }: Setting): Difference {
  const says = value === null ? 'stands several times with different values' : `has the value ${shown(value)}`;
  return { line, what: element, message: `<${element}> ${says}, which NetSuite does not have.`, matters: true };
}

function shown(value: string): string {
  return JSON.stringify(value.slice(0, 40));
}

/** Only these segments stand in role files. */
const SEGMENTS: readonly string[] = ['CLASS', 'DEPARTMENT', 'LOCATION'];
/** It only fills in a field. */
const NARROWS_NOTHING = 'DEFAULTTOOWN';

function bySegment({ recordRestrictions }: Role, { restrictions }: FileRole): Difference[] {
  if (recordRestrictions === null) return [];
  const now = new Map(restrictions.map(({ segment, viewingAllowed }) => [segment as string, viewingAllowed]));
  const narrowed = recordRestrictions.filter(({ restriction }) => restriction !== NARROWS_NOTHING);
  const added = narrowed.flatMap(({ segment, restriction, viewingAllowed, line }): Difference[] => {
    const before = now.get(segment);
    if (restriction === 'OWNONLY' && before === viewingAllowed) return [];
    const wasNarrow = before === undefined ? 'not restricted by it' : 'restricted by it in another way';
    const message = `The role is restricted by ${shown(segment)} (${shown(restriction)}) here, and ${wasNarrow} in the account.`;
    return [{ line, what: 'recordrestriction', message, matters: true }];
  });
  const left = [...now.keys()].filter(
    (segment) => SEGMENTS.includes(segment) && !narrowed.some((one) => one.segment === segment),
  );
  return [
    ...added,
    ...left.map((segment) => ({
      line: 1,
      what: 'recordrestriction',
      message: `The role is restricted by ${segment} in the account, and not here.`,
      matters: false,
    })),
  ];
}

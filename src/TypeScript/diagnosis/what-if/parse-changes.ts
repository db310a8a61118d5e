/**
 * A list of changes as somebody sent it: its shape, as strictly as every other parameter.
 */
import type { IntegrationState } from '../facts';
import { LEVELS } from '../../netsuite/levels';
import type { ChangeFault, WhatIfChange } from './changes';
import { MOST_CHANGES } from './changes';

/** Tells what is wrong with a value; null where nothing is. */
type Field = (value: unknown) => string | null;

const ID: Field = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 1e15
    ? null
    : 'Give an internal id as a number, such as 1001.';

const PERMISSION: Field = (value) =>
  typeof value === 'string' && /^[A-Za-z]\w{0,99}$/.test(value) ? null : 'Give a permission id, such as LIST_ACCOUNT.';

const LEVEL: Field = (value) =>
  value === null || LEVELS.some((level) => level === value)
    ? null
    : `Give one of these: ${LEVELS.join(', ')}; or null to take the line away.`;

const YES_OR_NO: Field = (value) => (typeof value === 'boolean' ? null : 'Give true or false.');

const FEATURE: Field = (value) =>
  typeof value === 'string' && /^[A-Z]\w{0,59}$/.test(value) ? null : 'Give a feature id, such as EMPPERMS.';

const STATES: readonly IntegrationState[] = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'];

const STATE: Field = (value) =>
  STATES.some((state) => state === value) ? null : `Give one of these: ${STATES.join(', ')}.`;

const ROLES_OF_USER = { employee: ID, role: ID };
const OF_RECORD = { id: ID, value: YES_OR_NO };

/** The fields of each kind beside `kind`: all of them are needed. */
const FIELDS: Readonly<Record<WhatIfChange['kind'], Readonly<Record<string, Field>>>> = {
  'set-role-permission': { role: ID, permission: PERMISSION, level: LEVEL },
  'set-global-permission': { employee: ID, permission: PERMISSION, level: LEVEL },
  'assign-role': ROLES_OF_USER,
  'remove-role': ROLES_OF_USER,
  'set-role-active': OF_RECORD,
  'set-employee-access': OF_RECORD,
  'set-token-active': OF_RECORD,
  'set-feature': { id: FEATURE, value: YES_OR_NO },
  'set-integration-state': { id: ID, state: STATE },
};

/** The kinds of changes, in the order in which people are told them. */
export const CHANGE_KINDS = Object.keys(FIELDS) as WhatIfChange['kind'][];

export type ParsedChanges =
  | { readonly changes: readonly WhatIfChange[]; readonly faults: null }
  | { readonly changes: null; readonly faults: readonly [ChangeFault, ...ChangeFault[]] };

/** The changes, or what is wrong with their shape. Too many are not looked at one by one. Null for what is no list. */
export function parseChanges(sent: unknown): ParsedChanges | null {
  if (!Array.isArray(sent)) return null;
  const list: readonly unknown[] = sent;
  if (list.length > MOST_CHANGES) {
    const message = `There are ${list.length} changes. Give at most ${MOST_CHANGES}.`;
    return { changes: null, faults: [{ index: MOST_CHANGES, field: null, message }] };
  }
  const [first, ...others] = list.flatMap((one, index) =>
    faultsOf(one).map((fault): ChangeFault => ({ ...fault, index })),
  );
  // Every field was looked at.
  return first ? { changes: null, faults: [first, ...others] } : { changes: list as WhatIfChange[], faults: null };
}

function faultsOf(sent: unknown): Omit<ChangeFault, 'index'>[] {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return [
      { field: null, message: 'Give an object such as {"kind": "set-role-active", "id": 1001, "value": false}.' },
    ];
  }
  const change = sent as Readonly<Record<string, unknown>>;
  const kind = CHANGE_KINDS.find((one) => one === change.kind);
  if (kind === undefined) return [{ field: 'kind', message: `Give one of these: ${CHANGE_KINDS.join(', ')}.` }];
  const fields = FIELDS[kind];
  const names = Object.keys(fields);
  const unknown = Object.keys(change).find((name) => name !== 'kind' && !names.includes(name));
  if (unknown !== undefined) {
    return [{ field: shown(unknown), message: `A change of the kind ${kind} has these fields: ${names.join(', ')}.` }];
  }
  return names.flatMap((field) => {
    const [has, rule] = [Object.hasOwn(change, field), fields[field]];
    const message = has ? rule?.(change[field]) : `A change of the kind ${kind} needs the field ${field}.`;
    return message ? [{ field, message }] : [];
  });
}

/** The name of a field that nobody knows, short enough for a place. */
function shown(name: string): string {
  const plain = name.replace(/[^\w-]/g, '?');
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}

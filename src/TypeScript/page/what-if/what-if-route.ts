/**
 * What the page is asked about changes: those of a plan, or one that somebody typed.
 */
import type { Request } from '../../examination/request';

export const WHAT_IF_VIEW = 'what-if';

/** The fields of the form. Their names are of no other view, so that none of them names a credential. */
export const WHAT_IF_FIELDS = {
  kind: 'what',
  employee: 'ofEmployee',
  role: 'ofRole',
  id: 'ofId',
  permission: 'permission',
  after: 'after',
} as const;

/** As it was typed, trimmed; empty for nothing. */
export type TypedChange = Readonly<Record<keyof typeof WHAT_IF_FIELDS, string>>;

export interface WhatIfRoute {
  readonly view: typeof WHAT_IF_VIEW;
  readonly request: Request;
  /** Whether the steps of the plan for the request are tried. */
  readonly ofPlan: boolean;
  /** Null where nothing was typed. */
  readonly typed: TypedChange | null;
}

/** The names of its parameters, each of which may stand in an address once. */
export const WHAT_IF_PARAMETERS: readonly string[] = ['plan', ...Object.values(WHAT_IF_FIELDS)];

export function parseWhatIfRoute(
  parameters: Readonly<Record<string, string | undefined>>,
  request: Request,
): WhatIfRoute {
  const text = (field: keyof TypedChange) => (parameters[WHAT_IF_FIELDS[field]] ?? '').trim();
  const typed: TypedChange = {
    kind: text('kind'),
    employee: text('employee'),
    role: text('role'),
    id: text('id'),
    permission: text('permission'),
    after: text('after'),
  };
  return {
    view: WHAT_IF_VIEW,
    request,
    ofPlan: parameters.plan === 'T',
    typed: Object.values(typed).some((value) => value !== '') ? typed : null,
  };
}

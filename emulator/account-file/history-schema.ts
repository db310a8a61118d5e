import { z } from 'zod';
import type { FileChange } from './account-file';
import { CHANGES } from './account-file';
import { flag, id, instant, level, text } from './values';

/** The shape of `history` and `logins`: what was changed, and who logged in, before the account is opened. */

const value = z.union([level, flag, z.null()], 'must be a level, null, true or false');

type Sent = z.infer<typeof sent>;

const sent = z.strictObject({
  at: instant,
  by: id,
  what: z.enum(CHANGES, `must be one of ${CHANGES.join(', ')}`),
  employee: id.optional(),
  role: id.optional(),
  permission: text.optional(),
  from: value.optional(),
  to: value.optional(),
});

/** Which record each kind of change is about. */
const ABOUT: Readonly<Record<Sent['what'], readonly ('employee' | 'role' | 'permission')[]>> = {
  'global-permission': ['employee', 'permission'],
  'role-assignment': ['employee', 'role'],
  'role-permission': ['role', 'permission'],
  access: ['employee'],
  'role-active': ['role'],
};

export const change = sent.transform((input, context): FileChange => {
  const complain = (key: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [key], message });
  };
  const about = ABOUT[input.what];
  for (const key of ['employee', 'role', 'permission'] as const) {
    if (about.includes(key) && input[key] === undefined) complain(key, `is required of a change of ${input.what}`);
    if (!about.includes(key) && input[key] !== undefined) complain(key, `does not belong to a change of ${input.what}`);
  }
  const { at, by, what, employee = 0, role = 0, permission = '' } = input;
  switch (what) {
    case 'global-permission':
      return { at, by, what, employee, permission, to: lineAfter(input, complain) };
    case 'role-permission':
      return { at, by, what, role, permission, to: lineAfter(input, complain) };
    case 'role-assignment':
      return { at, by, what, employee, role, to: flagAfter(input, complain) };
    case 'access':
      return { at, by, what, employee, to: flagAfter(input, complain) };
    case 'role-active':
      return { at, by, what, role, to: flagAfter(input, complain) };
  }
});

type Complain = (key: string, message: string) => void;

/** A line that is left out is not set. */
function lineAfter({ from = null, to = null }: Sent, complain: Complain) {
  for (const [key, one] of [['from', from] as const, ['to', to] as const]) {
    if (typeof one === 'boolean') complain(key, 'must be a level, or null for a permission that is not set');
  }
  if (from === to) complain('to', 'must differ from `from`: else nothing was changed');
  return typeof to === 'boolean' ? null : to;
}

/** Of the two, one says the other. */
function flagAfter({ from, to }: Sent, complain: Complain): boolean {
  for (const [key, one] of [['from', from] as const, ['to', to] as const]) {
    if (one !== undefined && typeof one !== 'boolean') complain(key, 'must be true or false');
  }
  if (from === undefined && to === undefined) complain('to', 'is required: true or false');
  if (typeof from === 'boolean' && from === to) complain('to', 'must differ from `from`: else nothing was changed');
  return typeof to === 'boolean' ? to : from === false;
}

export const login = z.strictObject({
  at: instant,
  token: id,
  status: z.enum(['Success', 'Failure'], 'must be Success or Failure'),
  detail: text.optional(),
});

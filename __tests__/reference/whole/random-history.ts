/** What was changed before and who logged in: nothing of it decides. */
import type { AccountChange, AccountEmployee, AccountLogin, AccountToken } from '../answer';
import { LEVELS } from '../levels';
import type { Chance } from './chance';
import type { WholeRole } from './whole-account';

interface Of {
  readonly roles: readonly WholeRole[];
  readonly employees: readonly AccountEmployee[];
  readonly tokens: readonly AccountToken[];
}

export function historyOf(
  { odds, one, whole }: Chance,
  { roles, employees, tokens }: Of,
): { history?: AccountChange[]; logins?: AccountLogin[] } {
  if (!odds(15)) return {};
  const time = () => `2025-0${whole(1, 9)}-1${whole(0, 9)}T0${whole(0, 9)}:00:00Z`;
  const history = Array.from({ length: whole(0, 3) }, (): AccountChange => {
    const common = { at: time(), by: one(employees).id };
    const employee = one(employees).id;
    return one<AccountChange>([
      { ...common, what: 'access', employee, from: false, to: true },
      { ...common, what: 'global-permission', employee, permission: 'LIST_VENDOR', from: null, to: one(LEVELS) },
      {
        ...common,
        what: 'role-permission',
        role: one(roles).id,
        permission: 'LIST_VENDOR',
        from: null,
        to: one(LEVELS),
      },
    ]);
  });
  const logins =
    tokens.length === 0
      ? []
      : Array.from({ length: whole(0, 3) }, (): AccountLogin => ({
          ...{ at: time(), token: one(tokens).id, status: one(['Success', 'Failure'] as const) },
        }));
  return { ...(history.length > 0 ? { history } : {}), ...(logins.length > 0 ? { logins } : {}) };
}

import { ADMINISTRATOR_ROLE } from '../model';
import type { Problem } from './error';
import { place } from './error';
import type { Document } from './schema';

/** References of `history` and `logins` to nothing, and tokens that were revoked and are not. */
export function checkHistory({ roles, employees, entities, tokens, history, logins }: Document): Problem[] {
  const roleIds = new Set([ADMINISTRATOR_ROLE, ...roles.map(({ id }) => id)]);
  const employeeIds = new Set(employees.map(({ id }) => id));
  const entityIds = new Set([...employeeIds, ...entities.map(({ id }) => id)]);
  const tokenIds = new Set(tokens.map(({ id }) => id));
  const problems: Problem[] = [];
  const check = (path: readonly PropertyKey[], word: string, id: number, ids: ReadonlySet<number>, list: string) => {
    if (ids.has(id)) return;
    const message = `${word} ${id} does not exist in this file. Add it under ${list} or correct the id.`;
    problems.push({ place: place(path), message });
  };
  history.forEach((change, index) => {
    const at = ['history', index];
    check([...at, 'by'], 'entity', change.by, entityIds, '"employees" or "entities"');
    if ('role' in change) check([...at, 'role'], 'role', change.role, roleIds, '"roles"');
    if (change.what === 'access') {
      check([...at, 'employee'], 'entity', change.employee, entityIds, '"employees" or "entities"');
    } else if ('employee' in change) {
      check([...at, 'employee'], 'employee', change.employee, employeeIds, '"employees"');
    }
  });
  logins.forEach(({ token }, index) => {
    check(['logins', index, 'token'], 'token', token, tokenIds, '"tokens"');
  });
  tokens.forEach(({ revoked, revokedAt, created }, index) => {
    if (revokedAt === undefined) return;
    const at = place(['tokens', index, 'revokedAt']);
    if (!revoked)
      problems.push({ place: at, message: 'stands at a token that is not revoked. Set revoked to true or remove it.' });
    if (revokedAt < created) problems.push({ place: at, message: 'must not be before created' });
  });
  return problems;
}

import { named, sentences } from './phrases';
import type { Answer, RoleSubsidiaries } from './symptom-read';

/** Whether the roles of the credentials may use every subsidiary. */
export function saySubsidiariesOfRoles(roles: Answer<RoleSubsidiaries>): readonly string[] {
  return sentences('The subsidiaries of the role', roles, ({ rows }) => {
    const narrowed = rows.filter(({ option }) => option !== 'ALL' && option !== 'ALLACTIVE');
    if (rows.length === 0) return ['NetSuite lists none of the roles, so it is not known whether a role is the cause.'];
    if (narrowed.length === 0) return ['The role may use every subsidiary.'];
    return [
      `The role may not use every subsidiary: ${named(narrowed, ({ id, option }) => `role ${id} (${WORDS[option ?? 'OTHER']})`)}.`,
    ];
  });
}

const WORDS = {
  ALL: 'all',
  ALLACTIVE: 'all that are active',
  OWN: 'only the subsidiary of the user',
  SELECTED: 'selected ones',
  OTHER: 'a choice that is not known here',
} as const;

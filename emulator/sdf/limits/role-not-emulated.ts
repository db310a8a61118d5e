import type { Limit } from '../problem';
import { standardRoles } from '../role-values';

export const roleNotEmulated: Limit = {
  id: 'role-not-emulated',
  claim: 'Of the standard roles, an account of the emulator has Administrator',
  source: 'The emulator’s own: a real account has them all',
  mark: 'assumed',
  againstAccount: true,
  check: (project) => {
    const { account } = project;
    if (account === undefined) return [];
    return standardRoles(project)
      .filter(({ value }) => !account.roles.has(value))
      .map(({ file, line, element, value }) => ({
        file,
        line,
        message: `<${element}> names ${value}: of the standard roles, an account of the emulator has ADMINISTRATOR only`,
      }));
  },
};

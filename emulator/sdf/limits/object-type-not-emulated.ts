import { OBJECT_TYPES } from '../objects/object-types';
import type { Limit } from '../problem';

export const objectTypeNotEmulated: Limit = {
  id: 'object-type-not-emulated',
  claim: 'The emulator deploys Suitelets, RESTlets, portlets, map/reduce scripts, roles and custom record types',
  source: 'The emulator’s own',
  mark: 'assumed',
  check: ({ objects }) =>
    objects
      .filter(({ root, spec }) => spec === undefined && OBJECT_TYPES.has(root.name))
      .map(({ file, root: { name, line } }) => ({
        file,
        line,
        message: `the emulator does not deploy <${name}> objects yet; NetSuite does`,
      })),
};

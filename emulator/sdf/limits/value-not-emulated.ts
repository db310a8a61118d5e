import { valuesOf } from '../objects/nodes';
import type { Limit } from '../problem';

export const valueNotEmulated: Limit = {
  id: 'value-not-emulated',
  claim: 'An element that would change what the emulator does has a value that it does the same with as NetSuite',
  source: 'The emulator’s own; which values those are stands in the objects’ specs',
  mark: 'assumed',
  check: (project) =>
    valuesOf(project).flatMap(({ node, element: { name, text, line, children }, field: { emulated } }) => {
      if (emulated === undefined || (children.length === 0 && emulated.includes(text))) return [];
      const has = emulated.filter((value) => value !== '');
      const only = has.length === 0 ? '' : `; it has ${has.join(', ')}`;
      const found = children.length > 0 || text === '' ? `<${name}>` : `<${name}>${text}</${name}>`;
      const message = `${node.where}: the emulator has no ${found} yet, NetSuite has${only}`;
      return [{ file: node.object.file, line, message }];
    }),
};

/**
 * Rules for dependency-cruiser out of a list of rooms: a room imports itself and what the list names, nothing else.
 *
 * @param {string} root the folder that holds the rooms, `src/TypeScript`
 * @param {Readonly<Record<string, readonly string[]>>} rooms by name, outer to inner
 */
exports.roomRules = (root, rooms) => {
  const names = Object.keys(rooms);
  const at = (list) => `^${root}/(?:${list.map((name) => name.replaceAll('.', '[.]')).join('|')})(?:/|$)`;
  const upwards = names.flatMap((name, place) =>
    rooms[name].filter((other) => names.indexOf(other) <= place).map((other) => `${name} -> ${other}`),
  );
  if (upwards.length > 0)
    throw new Error(`Arrows of ${root} run down the list only, or name no room: ${upwards.join(', ')}`);
  return [
    ...names.map((name) => ({
      name: `rooms-of-${root.replaceAll('/', '-')}: ${name}`,
      comment: `${name} imports ${rooms[name].join(', ') || 'nothing'} of ${root}.`,
      severity: 'error',
      from: { path: at([name]) },
      to: { path: `^${root}/`, pathNot: at([name, ...rooms[name]]) },
    })),
    {
      name: `rooms-of-${root.replaceAll('/', '-')}`,
      comment: 'Every file stands in a room of the list.',
      severity: 'error',
      from: { path: `^${root}/`, pathNot: at(names) },
      to: {},
    },
    {
      name: `no-circles-in-${root.replaceAll('/', '-')}`,
      comment: 'No circle of files, imports of types included.',
      severity: 'error',
      from: { path: `^${root}/` },
      to: { circular: true, viaOnly: { path: `^${root}/` } },
    },
  ];
};

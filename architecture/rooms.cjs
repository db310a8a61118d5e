/**
 * Rooms and the arrows between them, as rules of dependency-cruiser. A room is a folder, or a loose file, one level below a
 * root; an arrow is any import from one room into another, an import of types as well.
 *
 * The list of a root stands in a file of its own: `{ room: [rooms it may import] }`, from the outside in. A room may import
 * only rooms that stand below it in the list, so a list that is accepted has no circle.
 */

/**
 * @param {string} name begins the names of the rules, `emulator`
 * @param {string} root a folder without a slash at its end, `emulator`
 * @param {Record<string, readonly string[]>} rooms a loose file is named with its ending, `index.ts`
 * @returns {object[]} rules of dependency-cruiser: what each room may not import, that no room is missing from the list, and that no files import each other
 * @throws Error if a room may import one that stands above it in the list, or that the list does not have
 */
function roomRules(name, root, rooms) {
  const names = Object.keys(rooms);
  names.forEach((room, index) => {
    const wrong = rooms[room].find((other) => !names.slice(index + 1).includes(other));
    if (wrong !== undefined) throw new Error(`${name}: ${room} may not import ${wrong}: list ${wrong} below it.`);
  });
  return [
    ...names.map((room) => ({
      name: `${name}-room-${room}`,
      comment: `${room} imports ${rooms[room].join(', ') || 'no other room'}; the list is in architecture/.`,
      severity: 'error',
      from: { path: `^${root}/${placeOf(room)}` },
      to: { path: `^${root}/`, pathNot: [room, ...rooms[room]].map((other) => `^${root}/${placeOf(other)}`) },
    })),
    {
      name: `${name}-rooms-are-listed`,
      comment: 'A new room, or a loose file, is put into the list, with what it may import.',
      severity: 'error',
      from: { path: `^${root}/`, pathNot: names.map((room) => `^${root}/${placeOf(room)}`) },
      to: {},
    },
    {
      name: `${name}-has-no-circle`,
      comment: 'Files do not import each other, not even types.',
      severity: 'error',
      from: { path: `^${root}/` },
      to: { circular: true },
    },
  ];
}

/**
 * The arrows that a list allows.
 *
 * @param {Record<string, readonly string[]>} rooms
 * @returns {[from: string, to: string][]}
 */
function arrowsOf(rooms) {
  return Object.entries(rooms).flatMap(([room, others]) => others.map((other) => [room, other]));
}

function placeOf(room) {
  const escaped = room.replaceAll('.', '[.]');
  return /[.]\w+$/.test(room) ? `${escaped}$` : `${escaped}/`;
}

/**
 * The list of that name: `emulator` is emulator-rooms.cjs.
 *
 * @param {string} name
 * @returns {Record<string, readonly string[]>}
 */
function roomsOf(name) {
  return require(`./${name}-rooms.cjs`);
}

module.exports = { roomRules, arrowsOf, roomsOf };

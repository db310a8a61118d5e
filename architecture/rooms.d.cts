type Rooms = Readonly<Record<string, readonly string[]>>;

export function roomRules(name: string, root: string, rooms: Rooms): object[];
export function arrowsOf(rooms: Rooms): [from: string, to: string][];
export function roomsOf(name: string): Rooms;

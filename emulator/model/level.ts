export type Level = 'NONE' | 'VIEW' | 'CREATE' | 'EDIT' | 'FULL';

/** NetSuite's own number of each level, as `permlevel` holds it. */
export const LEVEL_NUMBER = { NONE: 0, VIEW: 1, CREATE: 2, EDIT: 3, FULL: 4 } as const satisfies Record<Level, number>;

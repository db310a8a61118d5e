/**
 * The effective level of one permission, written out.
 *
 * Oracle: global permissions take precedence over the role's, even where they are lower, and are not taken into account
 * for the Administrator role. The contract adds that only employees have them, and only with feature EMPPERMS on. So
 * there are three grids, and each of the eight circumstances names the grid that holds in it. Nothing here is computed:
 * the grids were filled in by hand, a cell at a time.
 */

export const LEVELS = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const;
export type Level = (typeof LEVELS)[number];

export const LINES = ['absent', ...LEVELS] as const;
export type Line = (typeof LINES)[number];

export interface Circumstance {
  administrator: boolean;
  employee: boolean;
  empperms: boolean;
}

export interface LevelRow extends Circumstance {
  role: Line;
  global: Line;
  level: Level;
}

/** Down: the role's line. Across: the employee's global line. Where they conflict, the global one stands. */
const GLOBAL_STANDS = `
            absent   NONE     VIEW     CREATE   EDIT     FULL
  absent    NONE     NONE     VIEW     CREATE   EDIT     FULL
  NONE      NONE     NONE     VIEW     CREATE   EDIT     FULL
  VIEW      VIEW     NONE     VIEW     CREATE   EDIT     FULL
  CREATE    CREATE   NONE     VIEW     CREATE   EDIT     FULL
  EDIT      EDIT     NONE     VIEW     CREATE   EDIT     FULL
  FULL      FULL     NONE     VIEW     CREATE   EDIT     FULL
`;

/** The same axes where global lines have no effect. */
const ROLE_STANDS = `
            absent   NONE     VIEW     CREATE   EDIT     FULL
  absent    NONE     NONE     NONE     NONE     NONE     NONE
  NONE      NONE     NONE     NONE     NONE     NONE     NONE
  VIEW      VIEW     VIEW     VIEW     VIEW     VIEW     VIEW
  CREATE    CREATE   CREATE   CREATE   CREATE   CREATE   CREATE
  EDIT      EDIT     EDIT     EDIT     EDIT     EDIT     EDIT
  FULL      FULL     FULL     FULL     FULL     FULL     FULL
`;

/** The same axes for the Administrator, who holds every permission. */
const ALL_FULL = `
            absent   NONE     VIEW     CREATE   EDIT     FULL
  absent    FULL     FULL     FULL     FULL     FULL     FULL
  NONE      FULL     FULL     FULL     FULL     FULL     FULL
  VIEW      FULL     FULL     FULL     FULL     FULL     FULL
  CREATE    FULL     FULL     FULL     FULL     FULL     FULL
  EDIT      FULL     FULL     FULL     FULL     FULL     FULL
  FULL      FULL     FULL     FULL     FULL     FULL     FULL
`;

const GRIDS: readonly (Circumstance & { grid: string })[] = [
  { administrator: false, employee: true, empperms: true, grid: GLOBAL_STANDS },
  { administrator: false, employee: true, empperms: false, grid: ROLE_STANDS },
  { administrator: false, employee: false, empperms: true, grid: ROLE_STANDS },
  { administrator: false, employee: false, empperms: false, grid: ROLE_STANDS },
  { administrator: true, employee: true, empperms: true, grid: ALL_FULL },
  { administrator: true, employee: true, empperms: false, grid: ALL_FULL },
  { administrator: true, employee: false, empperms: true, grid: ALL_FULL },
  { administrator: true, employee: false, empperms: false, grid: ALL_FULL },
];

function isLevel(word: string): word is Level {
  return LEVELS.some((level) => level === word);
}

function isLine(word: string): word is Line {
  return LINES.some((line) => line === word);
}

function cells(grid: string): { role: Line; global: Line; level: Level }[] {
  const [across = [], ...down] = grid
    .trim()
    .split('\n')
    .map((text) => text.trim().split(/\s+/));
  return down.flatMap(([role = '', ...levels]) =>
    levels.map((level, column) => {
      const global = across[column] ?? '';
      if (!isLine(role) || !isLine(global) || !isLevel(level)) throw new Error(`misprint: ${role} ${global} ${level}`);
      return { role, global, level };
    }),
  );
}

/** All 288 rows: 6 role lines × 6 global lines × 8 circumstances. */
export const LEVEL_TABLE: readonly LevelRow[] = GRIDS.flatMap(({ grid, ...circumstance }) =>
  cells(grid).map((cell) => ({ ...circumstance, ...cell })),
);

const key = (row: Circumstance & { role: Line; global: Line }): string =>
  [row.administrator, row.employee, row.empperms, row.role, row.global].join('/');

const BY_KEY = new Map(LEVEL_TABLE.map((row) => [key(row), row.level]));

export function tableLevel(role: Line, global: Line, circumstance: Circumstance): Level {
  const level = BY_KEY.get(key({ ...circumstance, role, global }));
  if (level === undefined) throw new Error(`no row for role ${role}, global ${global}`);
  return level;
}

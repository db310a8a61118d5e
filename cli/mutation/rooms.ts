/** The files whose mutants the suites have to find. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Below src/TypeScript. The last one runs a sweep; what a sweep decides is in the first two. */
export const ROOMS = ['diagnosis', 'account', 'repair', 'snapshots', 'examination/sweep'] as const;

export const SOURCES = 'src/TypeScript';

/** @returns their paths below src/TypeScript, with `/`, sorted */
export function mutatedFiles(root: string): readonly string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(root, SOURCES, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  ).toSorted();
}

/** @param file below src/TypeScript */
export function roomOf(file: string): string {
  return ROOMS.find((room) => file.startsWith(`${room}/`)) ?? '';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: ReadonlyMap<string, readonly string[]> | undefined;

/** The levels that Oracle lists for a permission [DOC chapter_N3236764], where its page was read; read once. */
export function permissionLevels(): ReadonlyMap<string, readonly string[]> {
  known ??= readLevels();
  return known;
}

function readLevels(): Map<string, readonly string[]> {
  const lines = readFileSync(join(__dirname, 'data', 'permissions.csv'), 'utf8').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const [, id, levels] = /^(\w+),.*,((?:NONE|VIEW|CREATE|EDIT|FULL)(?:\|[A-Z]+)*),[^,]*$/.exec(line) ?? [];
      return id === undefined || levels === undefined ? [] : [[id, levels.split('|')] as const];
    }),
  );
}

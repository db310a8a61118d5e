/** The mutants that no suite noticed, and why: what people wrote of each of them in cli/mutation/explained.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One place of the code, and what stood there instead. */
export interface Left {
  /** In the file as it was when it was tried; the first is 1. */
  readonly line: number;
  readonly mutator: string;
  /** On one line, cut. */
  readonly code: string;
  readonly replacement: string;
}

/** Lines move: it stands for the first mutant of the file that has the same change and no reason yet. */
export interface Explained extends Omit<Left, 'line'> {
  /** Why no suite notices it, as a sentence. */
  readonly why: string;
}

/** By path below src/TypeScript. */
export type Explanations = Readonly<Record<string, readonly Explained[]>>;

/** Of the code, and of what stands there instead, in characters. */
const MOST_CHARACTERS = 120;

/** @throws Error if the file is not there or is no JSON */
export function readExplanations(root: string): Explanations {
  return JSON.parse(readFileSync(join(root, 'cli', 'mutation', 'explained.json'), 'utf8')) as Explanations;
}

export function onOneLine(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line;
}

/** @returns each with its reason, or null; and the explanations that no mutant has any more */
export function withReasons(
  left: readonly Left[],
  explained: readonly Explained[],
): { readonly told: readonly (Left & { readonly why: string | null })[]; readonly idle: readonly Explained[] } {
  const open = [...explained];
  const told = left.map((one) => {
    const at = open.findIndex(({ mutator, code, replacement }) => {
      return mutator === one.mutator && code === one.code && replacement === one.replacement;
    });
    return { ...one, why: at < 0 ? null : (open.splice(at, 1)[0]?.why ?? null) };
  });
  return { told, idle: open };
}

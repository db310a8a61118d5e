/**
 * What a part of the benchmark says: tables and plots for people, and the figures that they are made from.
 */

/** What a figure is held against. */
export interface Aim {
  /** What the figure is, as it reads after "at most 4": `times the loop`. */
  readonly of: string;
  readonly value: number;
  readonly bound: 'at most' | 'at least';
  readonly aim: number;
}

export interface Row {
  readonly cells: readonly (string | number)[];
  readonly aims?: readonly Aim[];
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What the columns mean, and how it was measured. */
  readonly notes?: readonly string[];
}

export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Lines over logarithmic axes. */
export interface Plot {
  /** Of its file, `docs/images/<name>.svg`. */
  readonly name: string;
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
}

export interface Section {
  readonly title: string;
  readonly intro: readonly string[];
  readonly tables: readonly Table[];
  readonly plots: readonly Plot[];
  /** Everything that was measured, for programs. */
  readonly figures: unknown;
  /** What is wrong besides aims: answers that differ, a bound that was broken. */
  readonly faults: readonly string[];
}

/** How large the measured things are: `small` is there to try that it runs. */
export type Scale = 'whole' | 'small';

export function isMet({ value, bound, aim }: Aim): boolean {
  // What could not be measured meets nothing.
  return bound === 'at most' ? value <= aim : value >= aim;
}

/** Every aim that a row falls short of, as a sentence with its table and row. */
export function shortOf({ tables }: Section): string[] {
  return tables.flatMap(({ title, rows }) =>
    rows.flatMap(({ cells, aims = [] }) =>
      aims
        .filter((aim) => !isMet(aim))
        .map(
          ({ of, value, bound, aim }) =>
            `${title}, ${named(cells)}: ${number(value)} ${of}; the aim is ${bound} ${number(aim)}`,
        ),
    ),
  );
}

/** A row by what its first cells say in words: `1,000, a token`. */
function named([first = '', second]: Row['cells']): string {
  const name = typeof first === 'number' ? number(first) : first;
  return typeof second === 'string' ? `${name}, ${second}` : name;
}

/** Three digits, or as many as a whole number has: `0.0123`, `1.23`, `123`, `12,346`. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

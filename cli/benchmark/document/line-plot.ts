/**
 * Lines over two logarithmic axes, as SVG. Each series has a colour and a shape of its own, and its name at its end.
 */
import type { Plot, Series } from '../section';
import { number } from '../section';

const [WIDTH, HEIGHT] = [900, 420] as const;
const FRAME = { left: 100, right: 600, top: 40, bottom: 360 } as const;

/** Told apart by people who see few colours too, on a light ground and on a dark one. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9', '#777777', '#8b4513'];
const DASHES = ['', '8 4', '2 3', '10 3 2 3'];

export function linePlot({ title, x, y, series }: Plot): string {
  const points = series.flatMap((one) => one.points);
  const across = new Axis(
    points.map((point) => point.x),
    FRAME.left,
    FRAME.right,
  );
  const up = new Axis(
    points.map((point) => point.y),
    FRAME.bottom,
    FRAME.top,
  );
  const ends = spread(series.map(({ points: own }) => up.place(own.at(-1)?.y ?? 1)));
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(FRAME.left, 22, title, { size: 15, weight: 'bold' }),
    ...across.ticks().map((value) => gridLine(across.place(value), null, number(value))),
    ...up.ticks().map((value) => gridLine(null, up.place(value), number(value))),
    text((FRAME.left + FRAME.right) / 2, HEIGHT - 20, x, { anchor: 'middle' }),
    `<g transform="rotate(-90 18 ${(FRAME.top + FRAME.bottom) / 2})">${text(18, (FRAME.top + FRAME.bottom) / 2, y, { anchor: 'middle' })}</g>`,
    ...series.map((one, place) => lineOf(one, place, { across, up, end: ends[place] ?? 0 })),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12" fill="#222222">`;
  return `${head}\n<title>${escaped(title)}</title>\n${parts.join('\n')}\n</svg>\n`;
}

/** A logarithmic axis from the power of ten below everything to the one above. */
class Axis {
  private readonly lowest: number;
  private readonly highest: number;

  constructor(
    values: readonly number[],
    private readonly from: number,
    private readonly to: number,
  ) {
    const logs = values.filter((value) => value > 0).map(Math.log10);
    this.lowest = Math.floor(Math.min(...logs, Infinity) === Infinity ? 0 : Math.min(...logs));
    this.highest = Math.max(this.lowest + 1, Math.ceil(logs.length === 0 ? 1 : Math.max(...logs)));
  }

  place(value: number): number {
    const part = (Math.log10(value) - this.lowest) / (this.highest - this.lowest);
    return Math.round((this.from + part * (this.to - this.from)) * 10) / 10;
  }

  ticks(): number[] {
    return Array.from({ length: this.highest - this.lowest + 1 }, (_, place) => 10 ** (this.lowest + place));
  }
}

function gridLine(x: number | null, y: number | null, label: string): string {
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#dddddd"/>`;
  if (x !== null) return line(x, FRAME.top, x, FRAME.bottom) + text(x, FRAME.bottom + 18, label, { anchor: 'middle' });
  const at = y ?? 0;
  return line(FRAME.left, at, FRAME.right, at) + text(FRAME.left - 8, at + 4, label, { anchor: 'end' });
}

interface Axes {
  readonly across: Axis;
  readonly up: Axis;
  /** How high the name stands. */
  readonly end: number;
}

function lineOf({ name, points }: Series, place: number, { across, up, end }: Axes): string {
  const colour = COLOURS[place % COLOURS.length] ?? '#000000';
  const dashes = DASHES[place % DASHES.length] ?? '';
  const places = points.map((point) => ({ x: across.place(point.x), y: up.place(point.y) }));
  const path = places.map(({ x, y }) => `${x},${y}`).join(' ');
  const last = places.at(-1);
  if (last === undefined) return '';
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`,
    ...places.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
    `<line x1="${last.x}" y1="${last.y}" x2="${FRAME.right + 12}" y2="${end}" stroke="${colour}" stroke-width="0.5"/>`,
    text(FRAME.right + 16, end + 4, name, { colour }),
  ].join('');
}

/** Names do not stand on each other: a line is 15 high. */
const LINE = 15;

function spread(heights: readonly number[]): number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const found = [...heights];
  let lowest = -Infinity;
  for (const place of order) {
    lowest = Math.max(found[place] ?? 0, lowest + LINE);
    found[place] = lowest;
  }
  return found;
}

interface Style {
  readonly size?: number;
  readonly weight?: string;
  readonly anchor?: 'middle' | 'end';
  readonly colour?: string;
}

function text(x: number, y: number, words: string, { size, weight, anchor, colour }: Style = {}): string {
  const style = Object.entries({ 'font-size': size, 'font-weight': weight, 'text-anchor': anchor, fill: colour })
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]))
    .join('');
  return `<text x="${x}" y="${y}"${style}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

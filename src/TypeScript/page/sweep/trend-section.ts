/**
 * How the numbers of the last sweeps went: a small picture for each verdict, and a table for who cannot see them.
 */
import { fill } from '../../diagnosis/checks/define';
import type { SweepSummary } from '../../examination/sweep/shown-sweep';
import type { Verdict } from '../../report/contract';
import { GRAVITY } from '../../report/paging';
import { VERDICT_WORDS } from '../../report/words';
import type { Html } from '../html';
import { html } from '../html';
import { minuteOf, STATUS_OF, table } from '../parts';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/** Sweeps in the picture. */
export const SWEEPS_OF_TREND = 30;

const WIDTH = 300;
const HEIGHT = 70;
/** So that no line is cut off at the edge. */
const EDGE = 4;

/** @param summaries the newest first */
export function trendSection(summaries: readonly SweepSummary[]): Html | null {
  const shown = summaries.slice(0, SWEEPS_OF_TREND);
  if (shown.length === 0) return null;
  if (shown.length === 1) return html`<p class="td-quiet">${WORDS.trendOne}</p>`;
  const count = { count: String(shown.length) };
  return html`<section aria-labelledby="td-trend">
    <h3 id="td-trend">${fill(WORDS.trend, count)}</h3>
    <div class="td-trend">${GRAVITY.map((verdict) => picture(verdict, shown.toReversed()))}</div>
    <details class="td-quiet-fold">
      <summary>${WORDS.trendTable}</summary>
      ${table(
        WORDS.trendTable,
        WORDS.trendColumns,
        shown.map(({ began, state, blocked, unknown, ready }) => [
          { content: `${minuteOf(began)} UTC`, isHead: true },
          { content: String(blocked) },
          { content: String(unknown) },
          { content: String(ready) },
          { content: state === 'finished' ? WORDS.trendComplete : WORDS.trendIncomplete },
        ]),
        'td-trend-table',
      )}
    </details>
  </section>`;
}

/** @param summaries the oldest first */
function picture(verdict: Verdict, summaries: readonly SweepSummary[]): Html {
  const values = summaries.map((one) => one[verdict]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const numbers = {
    verdict: VERDICT_WORDS[verdict],
    now: String(values.at(-1) ?? 0),
    least: String(least),
    most: String(most),
  };
  const caption = fill(WORDS.trendCaption, numbers);
  return html`<figure class="td-${STATUS_OF[verdict]}">
    <figcaption>${caption}</figcaption>
    <svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${fill(WORDS.trendLabel, { ...numbers, count: String(values.length) })}"
    >
      <polyline points="${pointsOf(values, least, most)}" />
    </svg>
  </figure>`;
}

/** From the least to the most, from the left to the right. What never changes is a line in the middle. */
function pointsOf(values: readonly number[], least: number, most: number): string {
  const right = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  const heightOf = (value: number) => (most === least ? 0.5 : (value - least) / (most - least));
  return values
    .map((value, place) => {
      const [x, y] = [EDGE + place * right, HEIGHT - EDGE - heightOf(value) * (HEIGHT - 2 * EDGE)];
      return `${Math.round(x)},${Math.round(y)}`;
    })
    .join(' ');
}

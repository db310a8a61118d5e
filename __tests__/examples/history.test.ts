/**
 * When did it break: each example with a history, among changes that broke nothing, marks the change of its answer and no other.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, TimelineEntry } from '../../src/TypeScript/report/contract';
import type { AccountDocument } from '../reference/answer';
import { EXAMPLES } from '../support/embedded';
import { ANSWERS, reportsOn, WITH_HISTORY } from './support/examples';

const MOST_UNITS = 40;

const documentOf = (path: string) => JSON.parse(readFileSync(join(EXAMPLES, path), 'utf8')) as AccountDocument;
const marked = ({ timeline }: Report): readonly TimelineEntry[] =>
  timeline?.entries.filter(({ likely }) => likely) ?? [];

describe.each(WITH_HISTORY)('%s', (path) => {
  let report: Report;
  let plain: Report;
  beforeAll(async () => {
    ({ plain, timed: report } = await reportsOn(path));
  });

  it('marks the change that broke it, and no other', () => {
    const { broke } = ANSWERS[path] ?? {};
    expect(marked(report).map(({ at, event }) => ({ at: at.slice(0, 16), event }))).toEqual(broke ? [broke] : []);
    expect(report.timeline?.message).toMatch(broke ? /^Most likely / : /^A script cannot read when/);
    expect(report.timeline?.unread).toEqual([]);
    expect(report.timeline).toMatchSnapshot();
  });

  it('has changes in its file that the timeline leaves out, for they are of something else', () => {
    const { history = [] } = documentOf(path);
    const told = report.timeline?.entries.filter(({ event }) => !/^(token-created|login-)/.test(event)) ?? [];
    expect(history.length).toBeGreaterThan(told.length + 4);
    expect(JSON.stringify(told)).not.toMatch(/Vendor Bill|Bills|Lee Park: Lists|Tax/);
  });

  it('costs at most 40 units more, and the same report otherwise', () => {
    const { timeline: _timeline, cost, source: _source, ...rest } = report;
    const { cost: without, source: _other, ...same } = plain;
    expect(rest).toEqual(same);
    expect(cost.units - without.units).toBeLessThanOrEqual(MOST_UNITS);
  });
});

/**
 * Every example account, through the deployed bundle: its answer, and its whole report.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projection } from '../product/support/projection';
import { PROJECT } from '../../cli/bundle';
import { ANSWERS, EXAMPLE_FILES, reportOn } from './support/examples';

/** A certificate that ends in so many days ends on another day tomorrow. */
const DAY = /\d{4}-\d\d-\d\d(T00:00:00\.000Z)?/g;

describe('the example accounts', () => {
  it('are all answered, and no answer lacks its account', () => {
    expect(EXAMPLE_FILES).toEqual(Object.keys(ANSWERS).toSorted());
  });

  it.each(EXAMPLE_FILES)('%s gets its answer', async (file) => {
    const report = await reportOn(file);
    const { ask, broke: _broke, ...answer } = ANSWERS[file] ?? {};
    expect(projection(report)).toEqual(answer);
    expect(report.unread).toEqual([]);
    // The rules are the same in every report: once in the tests of the checks is enough.
    const shown = { ...report, source: { ...report.source, readAt: '(time)' }, rules: report.rules.length };
    if (ask?.certificate === undefined) expect(shown).toMatchSnapshot();
    else expect(JSON.parse(JSON.stringify({ ...shown, hash: '(hash)' }).replace(DAY, '(day)'))).toMatchSnapshot();
  });

  it('are named on the page of the examples, those in folders one by one', () => {
    const page = readFileSync(join(PROJECT, 'docs', 'examples.md'), 'utf8');
    const missing = EXAMPLE_FILES.filter((file) => file.includes('/') && !page.includes(`accounts/${file}`));
    expect(missing).toEqual([]);
  });
});

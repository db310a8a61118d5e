/**
 * Every example account, through the deployed bundle: its answer, and its whole report.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../reference/answer';
import { EXAMPLES, reportOf } from '../support/embedded';
import { projection } from '../product/support/projection';

const answers = JSON.parse(readFileSync(join(EXAMPLES, 'answers.json'), 'utf8')) as Record<string, Answer>;
const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json') && name !== 'answers.json');

describe('the example accounts', () => {
  it('are all answered, and no answer lacks its account', () => {
    expect(files.toSorted()).toEqual(Object.keys(answers).toSorted());
  });

  it.each(files)('%s gets its answer', async (file) => {
    const report = await reportOf(join(EXAMPLES, file));
    expect(projection(report)).toEqual(answers[file]);
    expect(report.unread).toEqual([]);
    // The rules are the same in every report: once in the tests of the checks is enough.
    expect({ ...report, source: { ...report.source, readAt: '(time)' }, rules: report.rules.length }).toMatchSnapshot();
  });
});

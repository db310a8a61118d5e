/** When a scheduled deployment starts. */
import { isDue } from '../../../emulator/map-reduce/schedule';
import type { Recurrence } from '../../../emulator/model';
import { account, closeAll, DAILY_DEPLOYMENT, object, OBJECT_FILE, project, WORDS } from '../support/map-reduce';
import { DeployError, validateProject } from '../../../emulator';

afterEach(closeAll);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Wednesday. */
const START = Date.UTC(2026, 6, 1, 5);

const recurrence = (kind: Recurrence['kind'], more: Partial<Recurrence> = {}): Recurrence => ({
  kind,
  start: START,
  every: 1,
  weekdays: [],
  ...more,
});

/** The days of the next year on which it starts, as offsets from the first. */
function startDays(of: Recurrence, days = 40): number[] {
  return Array.from({ length: days }, (_, day) => day).filter((day) =>
    isDue(of, START + (day - 1) * DAY, START + day * DAY),
  );
}

it.each([
  ['single', recurrence('single'), [0]],
  ['every third day', recurrence('daily', { every: 3 }), [0, 3, 6, 9, 12]],
  ['daily, to the last day', recurrence('daily', { lastDay: Date.UTC(2026, 6, 3) }), [0, 1, 2]],
  ['every weekday', recurrence('everyweekday'), [0, 1, 2, 5, 6, 7, 8, 9, 12, 13]],
  ['every second week on Monday and Wednesday', recurrence('weekly', { every: 2, weekdays: [1, 3] }), [0, 12]],
])('starts %s', (_what, of, expected) => {
  expect(startDays(of, 14)).toEqual(expected);
});

it.each([
  ['monthly', recurrence('monthly'), [0, 31, 62]],
  ['every second month', recurrence('monthly', { every: 2 }), [0, 62]],
  ['on the second Friday', recurrence('monthlydayofweek', { weekdays: [5], ordinal: 2 }), [9, 44]],
  ['on the last Friday', recurrence('monthlydayofweek', { weekdays: [5], ordinal: -1 }), [30, 58]],
  ['yearly', recurrence('yearly'), [0]],
  ['yearly on the first Wednesday', recurrence('yearlydayofweek', { weekdays: [3], ordinal: 1 }), [0]],
])('starts %s', (_what, of, expected) => {
  expect(startDays(of, 70)).toEqual(expected);
});

it('starts at its time, once for each moment, and again where it repeats', () => {
  const daily = recurrence('daily');
  expect(isDue(daily, START - 1, START - 1)).toBe(false);
  expect(isDue(daily, START - 1, START)).toBe(true);
  expect(isDue(daily, START, START + DAY - 1)).toBe(false);
  expect(isDue(daily, START, START + 365 * DAY)).toBe(true);
  const repeated = recurrence('daily', { repeatMinutes: 6 * 60 });
  expect(isDue(repeated, START, START + 6 * HOUR)).toBe(true);
  expect(isDue(repeated, START + 18 * HOUR, START + 24 * HOUR - 1)).toBe(false);
});

it('runs what is due, once, and not what is not scheduled', async () => {
  let now = Date.UTC(2026, 4, 6, 4);
  const opened = await account(WORDS, { options: { now: () => now } });
  expect(await opened.runDue()).toEqual([]);
  now += 3 * DAY;
  const runs = await opened.runDue();
  expect(runs.map(({ deployment, caller }) => [deployment, caller])).toEqual([
    [DAILY_DEPLOYMENT, { entity: -4, role: 3 }],
  ]);
  expect(await opened.runDue()).toEqual([]);
});

describe('a mapreducescript object', () => {
  const problems = async (text: string, members = WORDS): Promise<string[]> => {
    const files = project(members);
    files.set(OBJECT_FILE, text);
    return (await validateProject(files)).problems.map(
      ({ file, line, rule, message }) => `${file}:${line ?? ''} ${rule} ${message}`,
    );
  };

  it('is deployed with all its elements, and is no problem', async () => {
    const more = `<buffersize>16</buffersize><concurrencylimit>2</concurrencylimit><queueallstagesatonce>T</queueallstagesatonce>
      <yieldaftermins>10</yieldaftermins>`;
    expect(await problems(object({ now: more }))).toEqual([]);
    const opened = await account(WORDS, { now: more });
    expect(opened.deployments.get('customdeploy_words_now')?.mapReduce).toEqual({
      ...{ bufferSize: 16, concurrencyLimit: 2, yieldAfterMinutes: 10 },
    });
    expect(opened.runSuiteQL(`SELECT scripttype FROM script WHERE scriptid = 'customscript_words'`)).toEqual([
      { scripttype: 'MAPREDUCE' },
    ]);
  });

  it.each([
    [
      '<yieldaftermins>2</yieldaftermins>',
      'map-reduce-value',
      '<yieldaftermins> must be minutes from 3 to 60, not "2"',
    ],
    ['<buffersize>many</buffersize>', 'map-reduce-value', '<buffersize> must be a whole number above 0'],
    ['<allroles>T</allroles>', 'element-unknown', '<allroles>'],
    ['<recurrence><hourly/></recurrence>', 'element-unknown', '<hourly> in <recurrence>'],
    [
      '<recurrence><daily><startdate>2026-01-01</startdate><starttime>05:00:00Z</starttime></daily></recurrence>',
      'object-element',
      'needs <everyxdays>',
    ],
    [
      '<recurrence><everyweekday><startdate>1/1/2026</startdate><starttime>5</starttime></everyweekday></recurrence>',
      'map-reduce-value',
      'a day like 2026-11-28, not "1/1/2026"',
    ],
    [
      '<recurrence><single><startdate>2026-01-01</startdate><starttime>05:00:00Z</starttime></single><single/></recurrence>',
      'map-reduce-value',
      'is a second recurrence',
    ],
  ])('with %s is told so, at its place', async (more, rule, words) => {
    const found = (await problems(object({ now: more }))).filter((one) => one.includes(` ${rule} `));
    expect(found[0]).toMatch(/^Objects\/customscript_words\.xml:\d+ /);
    expect(found.join('\n')).toContain(words);
  });

  it.each([
    ['map: () => 1', 'a MapReduceScript must return getInputData, and map or reduce'],
    ['getInputData: () => []', 'a MapReduceScript must return getInputData, and map or reduce'],
  ])('needs its entry points: %s', async (members, words) => {
    await expect(account(members)).rejects.toThrow(DeployError);
    expect((await problems(object(), members)).join()).toContain(words);
  });

  it('has a script file of its type', async () => {
    const files = project(WORDS);
    files.set('FileCabinet/SuiteScripts/Demo/words.js', files.get('FileCabinet/SuiteScripts/Demo/restlet.js') ?? '');
    const { problems: found } = await validateProject(files);
    expect(found.map(({ rule }) => rule)).toContain('script-type');
  });
});

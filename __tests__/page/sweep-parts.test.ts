/**
 * What the views of the last sweep are made of: lists, the file, pictures, the way a sweep is watched.
 */
import fc from 'fast-check';
import { CHECK_ORDER } from '../../src/TypeScript/diagnosis/finding';
import type { Change } from '../../src/TypeScript/diagnosis/sweep/change';
import type { StateOfGroup, SweepSummary } from '../../src/TypeScript/examination/sweep/shown-sweep';
import { addressesFrom } from '../../src/TypeScript/page/addresses';
import { changeTableOf, daysToChooseFrom } from '../../src/TypeScript/page/sweep/changes-list';
import { heatPicture } from '../../src/TypeScript/page/sweep/heat-picture';
import { portletContent } from '../../src/TypeScript/page/sweep/portlet-content';
import { progressSection } from '../../src/TypeScript/page/sweep/progress-section';
import { roleTable } from '../../src/TypeScript/page/sweep/roles-content';
import { csvOf } from '../../src/TypeScript/page/sweep/sweep-csv';
import type { FoundFilter } from '../../src/TypeScript/page/sweep/sweep-list';
import { credentialTable, fitting, listedCredentials } from '../../src/TypeScript/page/sweep/sweep-list';
import { parseSweepRoute, SWEEP_SORTS } from '../../src/TypeScript/page/sweep/sweep-route';
import { trendSection } from '../../src/TypeScript/page/sweep/trend-section';
import { VERDICTS } from '../../src/TypeScript/report/contract';
import { aCredential } from '../sweep/support/planted-sweep';

const ALL: FoundFilter = { group: null, verdict: null, check: null, soon: null, roles: null, people: null };

const credential = fc.record({
  id: fc.integer({ min: 1, max: 500 }),
  entity: fc.integer({ min: 1, max: 5 }),
  role: fc.integer({ min: 1, max: 5 }),
  verdict: fc.constantFrom(...VERDICTS),
  check: fc.constantFrom(null, ...CHECK_ORDER),
});
const groups: fc.Arbitrary<StateOfGroup[]> = fc
  .uniqueArray(credential, { selector: ({ id }) => id, maxLength: 180 })
  .map((list) =>
    ['expensify', 'any/7', 'any/12'].map((group, place) => ({
      group,
      credentials: list.filter(({ id }) => id % 3 === place).map(aCredential),
    })),
  );

describe('the list of credentials', () => {
  it('has each credential on exactly one page, whatever it is sorted by', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(...SWEEP_SORTS), (found, sort) => {
        const listed = listedCredentials(found, sort, (group) => group);
        const { pages } = credentialTable(listed, 1);
        const ids = Array.from({ length: pages }, (_, place) => credentialTable(listed, place + 1).rows).flat();
        const all = found.flatMap(({ credentials }) => credentials.map(({ id }) => id));
        expect(ids.map((row) => row.credential.id).toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has what is blocked first, by the check that fails, then what is unknown', () => {
    fc.assert(
      fc.property(groups, (found) => {
        const order = listedCredentials(found, 'verdict', (group) => group).map(({ credential: one }) => [
          ['blocked', 'unknown', 'ready'].indexOf(one.verdict),
          one.check === null ? CHECK_ORDER.length : CHECK_ORDER.indexOf(one.check),
          one.id,
        ]);
        const weight = ([a = 0, b = 0, c = 0]: number[]) => (a * 100 + b) * 1000 + c;
        expect(order).toEqual(order.toSorted((a, b) => weight(a) - weight(b)));
      }),
    );
  });

  it('is empty for a name that stands for nobody', () => {
    expect(fitting({ ...ALL, people: [] })(aCredential({ id: 1 }))).toBe(false);
    expect(fitting(ALL)(aCredential({ id: 1 }))).toBe(true);
  });
});

describe('the file', () => {
  const fileOf = (name: string, count = 1) => {
    const listed = Array.from({ length: count }, (_, place) => ({
      group: 'any/7',
      credential: aCredential({ id: place + 1 }),
    }));
    const names = { roles: new Map<number, string>(), people: new Map([[42, name]]) };
    return [...csvOf(listed, names, () => 'Bob')];
  };

  it('begins with the mark of UTF-8, and comes in pieces', () => {
    const pieces = fileOf('Ana', 2500);
    expect(pieces).toHaveLength(4);
    expect(pieces[0]).toMatch(/^\uFEFFVerdict,/);
    expect(pieces.join('').split('\r\n')).toHaveLength(2502);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠SUM(A1)'])(
    'holds no formula: %j',
    (name) => {
      const [, line = ''] = fileOf(name);
      expect(line).toContain(`'${name}`);
    },
  );

  it('is read back as it was, whatever a name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const [, line = ''] = fileOf(name);
        const cells = cellsOf(line);
        expect(cells).toHaveLength(11);
        expect([name, `'${name}`]).toContain(cells[6]);
        expect(cells[6]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

/** A line of RFC 4180. */
function cellsOf(line: string): string[] {
  return [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

describe('changes', () => {
  const change = (from: Change['from'], to: Change['to'], count: number): Change => ({
    group: 'any/7',
    from,
    to,
    check: null,
    record: null,
    count,
    credentials: [1],
  });
  const summary = (began: string) => ({ began }) as SweepSummary;

  it('have what got worse first, then the newest, then the most', () => {
    const table = changeTableOf(
      [
        {
          sweep: summary('2026-11-20T01:00:00.000Z'),
          changes: [change('ready', 'blocked', 1), change('blocked', 'ready', 9)],
        },
        {
          sweep: summary('2026-11-21T01:00:00.000Z'),
          changes: [change('new', 'ready', 1), change('new', 'unknown', 2)],
        },
      ],
      1,
    );
    expect(table.rows.map(({ change: one }) => `${one.from} ${one.to}`)).toEqual([
      'new unknown',
      'ready blocked',
      'new ready',
      'blocked ready',
    ]);
  });

  it.each([
    ['2026-11-25T10:00:00.000Z', '2026-11-24', '2026-11-23'],
    ['2026-11-23T10:00:00.000Z', '2026-11-22', '2026-11-16'],
    ['2026-11-22T10:00:00.000Z', '2026-11-21', '2026-11-16'],
  ])('on %s, yesterday is %s and Monday is %s', (now, yesterday, monday) => {
    expect(daysToChooseFrom(now)).toMatchObject({ yesterday, monday });
  });
});

describe('the pictures', () => {
  const summaries = (values: readonly number[]) =>
    values.map(
      (blocked) =>
        ({ began: '2026-11-21T01:00:00.000Z', state: 'finished', blocked, ready: 5, unknown: 0 }) as SweepSummary,
    );

  it('of the trend go from the oldest to the newest, and stay within their frame', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 2, maxLength: 40 }), (values) => {
        const { markup = '' } = trendSection(summaries(values)) ?? {};
        const [points = ''] = [...markup.matchAll(/points="([^"]*)"/g)].map(([, text = '']) => text);
        const pairs = points.split(' ').map((pair) => pair.split(',').map(Number));
        expect(pairs).toHaveLength(Math.min(values.length, 30));
        for (const [x = -1, y = -1] of pairs) expect(x >= 0 && x <= 300 && y >= 0 && y <= 70).toBe(true);
      }),
    );
    const { markup = '' } = trendSection(summaries([9, 0])) ?? {};
    expect(markup).toContain('points="4,66 296,4"');
    expect(markup).toContain('Blocked: 9 (lowest 0, highest 9)');
  });

  it('of the trend need two sweeps', () => {
    expect(trendSection([])).toBeNull();
    expect(trendSection(summaries([1]))?.markup).not.toContain('<svg');
  });

  it('of roles have a square for each requirement, and the role that lacks most first', () => {
    const { rows } = roleTable(
      [
        { role: 1, credentials: 9, pattern: '++' },
        { role: 2, credentials: 1, pattern: '-?' },
        { role: 3, credentials: 1, pattern: '--' },
      ],
      1,
    );
    expect(rows.map(({ role }) => role)).toEqual([3, 2, 1]);
    const { markup } = heatPicture(rows, 2, (role) => `<${role}>`, 'label');
    const squares = (kind: string) =>
      new RegExp(`class="${kind}" d="([^"]*)"`).exec(markup)?.[1]?.match(/M/g)?.length ?? 0;
    expect(['td-has', 'td-lacks', 'td-open', 'td-none'].map(squares)).toEqual([2, 3, 1, 0]);
    expect(markup).toContain('&lt;3&gt;');
  });
});

describe('a sweep that is watched', () => {
  const shown = (state: string, percent: number | null, again = false) =>
    progressSection(
      { task: { state, percent }, unfinished: null, watched: { task: 'T1', again } },
      ({ again: next }) => (next ? '/again' : '/once'),
    )?.markup ?? '';

  it.each([
    ['PENDING', null, 'A sweep is waiting to begin'],
    ['PROCESSING', 33.4, '33 % of it is done.'],
    ['COMPLETE', 100, 'A sweep is finished'],
    ['FAILED', null, 'A sweep has failed'],
  ])('says how it stands: %s', (state, percent, said) => {
    expect(shown(state, percent)).toContain(said);
  });

  it('refreshes by itself only while it runs, and only where that was asked for', () => {
    expect(shown('PROCESSING', 1)).not.toContain('http-equiv');
    expect(shown('PROCESSING', 1, true)).toContain('http-equiv="refresh"');
    expect(shown('PROCESSING', 1, true)).toContain('href="/once"');
    expect(shown('COMPLETE', 100, true)).not.toContain('http-equiv');
  });
});

describe('an address', () => {
  const addresses = addressesFrom('/page?script=1', { integration: 'expensify', token: null }).sweep;
  const parsed = (address: string) =>
    parseSweepRoute('GET', Object.fromEntries(new URLSearchParams(address.split('?')[1])), '');

  it('is read again as it was made', () => {
    const filter = {
      group: 'any/7',
      verdict: 'blocked',
      check: 'role-active',
      soon: null,
      role: 'A & B',
      person: '7',
    } as const;
    const place = { sort: 'role', page: 2, groups: 3, watched: { task: 'T-1', again: true } } as const;
    expect(parsed(addresses.list({ ...filter, ...place }))).toEqual({ view: 'sweep', filter, ...place });
    expect(parsed(addresses.file(filter, 'role'))).toEqual({ view: 'sweep-file', filter, sort: 'role' });
    expect(parsed(addresses.changes('2026-11-21', 2))).toEqual({ view: 'sweep-changes', since: '2026-11-21', page: 2 });
    expect(parsed(addresses.roles('any/7', 2))).toEqual({ view: 'sweep-roles', group: 'any/7', page: 2 });
    expect(parsed(addresses.start())).toEqual({ view: 'start-sweep' });
  });
});

it('the portlet says why nothing is shown, encoded', () => {
  const { sweep } = addressesFrom('/page?script=1', { integration: 'expensify', token: null });
  const parts = { last: null, isDamaged: false, turned: null, now: '2026-11-21T01:00:00.000Z' };
  const refused = { code: 'UNEXPECTED', message: '<script>' };
  expect(portletContent({ ...parts, refused }, sweep).markup).toContain('NetSuite said UNEXPECTED: &lt;script&gt;');
  expect(portletContent({ ...parts, refused: null, isDamaged: true }, sweep).markup).toContain('cannot be shown');
});

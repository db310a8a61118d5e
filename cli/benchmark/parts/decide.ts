/**
 * The decision, beside loops that do nothing else and beside general authorization libraries, of the same accounts.
 */
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { requirementsOf } from '../../../src/TypeScript/diagnosis/profile';
import { DEFAULT_INTEGRATION, profiles } from '../../../src/TypeScript/profiles/index';
import { type AgainRow, measureAgain } from '../again';
import { AIMS, type DecideRow, measureDecide } from '../decide';
import { measureRivals, type RivalRow } from '../rivals/measure';
import type { Aim, Plot, Row, Scale, Section, Table } from '../section';
import { number } from '../section';

const SCALES = {
  whole: {
    sizes: [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000],
    runs: 30,
    rivals: [1000, 8000, 64_000],
    limits: { building: 20_000, asking: 2000 },
  },
  small: { sizes: [500, 1000], runs: 3, rivals: [500], limits: { building: 1000, asking: 300 } },
} as const;

const AGAIN_TIMES_THE_ARRAYS = 2;

/** How many times as fast Token Doctor is to be. */
const TIMES_FASTER: Readonly<Record<RivalRow['rival'], number | null>> = {
  casbin: 3000,
  'casl-shared': 30,
  'casl-each': 30,
  cedar: null,
};

export async function decideSection(scale: Scale): Promise<Section> {
  const { sizes, runs, rivals, limits } = SCALES[scale];
  const profile = defaultProfile();
  const first = measureDecide(profile, sizes, runs);
  const again = measureAgain(profile, sizes, runs);
  const others = await measureRivals(profile, rivals, limits);
  return {
    title: 'The decision',
    intro: [
      `Each account has as many employees as tokens, a tenth as many roles of 150 lines each, and the ${requirementsOf(profile, 'access-token').length} requirements of ${profile.name}. ` +
        'A few tokens of a hundred do not work, each in another way. Everything decides which checks fail for each live token. Nothing writes texts.',
      `The loops and Token Doctor: the fastest of ${runs} runs. The libraries: one run.`,
    ],
    tables: [firstTable(first), againTable(again), rivalTable(others, first, limits)],
    plots: [plotOf(first, others)],
    figures: { first, again, others },
    faults: faultsIn(first, again, others),
  };
}

export function defaultProfile(): Profile {
  const profile = profiles.get(DEFAULT_INTEGRATION);
  if (!profile) throw new Error(`There is no profile ${DEFAULT_INTEGRATION}.`);
  return profile;
}

function firstTable(rows: readonly DecideRow[]): Table {
  return {
    title: 'For the first time',
    columns: [
      'tokens',
      'loop over plain objects, ms',
      'Token Doctor, ms',
      'times the loop',
      'loop over typed arrays, ms',
      'making the arrays, ms',
    ],
    rows: rows.map(({ tokens, loop, decide, timesTheLoop, timesTheHalf, arrays, buildingArrays }): Row => ({
      cells: [number(tokens), loop, decide, timesTheLoop, arrays, buildingArrays],
      aims: [
        { of: 'times the loop', value: timesTheLoop, bound: 'at most', aim: AIMS.timesTheLoop },
        ...(timesTheHalf === null
          ? []
          : [{ of: 'times half the account', value: timesTheHalf, bound: 'at most', aim: AIMS.timesTheHalf } as const]),
      ],
    })),
    notes: [
      'Token Doctor gets facts that nobody looked at before. It also handles what could not be read, which the loops do not. ' +
        'The loop over typed arrays gets numbers alone and answers with bits: nothing can be faster.',
    ],
  };
}

function againTable(rows: readonly AgainRow[]): Table {
  return {
    title: 'Again, after a change',
    columns: [
      'tokens',
      'what changes',
      'tokens that it touches',
      'loop over typed arrays, all tokens, ms',
      'what-if, ms',
      'times the arrays',
    ],
    rows: rows.map(({ tokens, changed, decided, arrays, whatIf, timesTheArrays }): Row => ({
      cells: [number(tokens), changed, number(decided), arrays, whatIf, timesTheArrays],
      aims: [{ of: 'times the arrays', value: timesTheArrays, bound: 'at most', aim: AGAIN_TIMES_THE_ARRAYS }],
    })),
    notes: [
      'What-if decides what a change touches, before and after it. The loop decides every token after it. A feature touches every token.',
    ],
  };
}

function rivalTable(rows: readonly RivalRow[], own: readonly DecideRow[], limits: RivalRow['limits']): Table {
  return {
    title: 'Libraries',
    columns: [
      'tokens',
      'library',
      'it holds',
      'building its model, ms',
      'decided',
      'deciding, µs a token',
      'Token Doctor, µs a token',
      'times as fast',
    ],
    rows: rows.map((row) => rivalRow(row, own)),
    notes: [
      `Each library may take ${number(limits.building / 1000)} s to build its model and ${number(limits.asking / 1000)} s to decide. ` +
        'If it decides fewer tokens, they are spread over the account, and the figure is that of these tokens. Nothing is extrapolated.',
      'The time of Token Doctor has everything in it, as it is the first decision. “Times as fast” has the building in it if the library decided all tokens. ' +
        'If not, it leaves out the model that was built once: that is in favour of the library.',
      'A library answers whether somebody may do something. It is asked the same questions as the others: whether the user may log in, the role is active, ' +
        'the user has the role, and for each permission what the role, the global permission and both together allow. From the answers follows which check fails.',
      'casbin compares every question with every policy. Cedar takes the entities of a question as text. An ability of CASL for each token is how its guide does it.',
    ],
  };
}

function rivalRow({ rival, name, tokens, asked, limits }: RivalRow, own: readonly DecideRow[]): Row {
  const ours = own.find((one) => one.tokens === tokens);
  if (asked === null) {
    return {
      cells: [number(tokens), name, '', `not done within ${number(limits.building / 1000)} s`, '0', '', '', ''],
    };
  }
  const { holds, building, decided, live, buildingEach, asking } = asked;
  const isWhole = decided === live;
  const each = (1000 * (asking + buildingEach)) / decided;
  const ourEach = (1000 * (ours?.decide ?? NaN)) / live;
  const timesFaster = (each + (isWhole ? (1000 * building) / live : 0)) / ourEach;
  const aim = TIMES_FASTER[rival];
  const aims: Aim[] = aim === null ? [] : [{ of: 'times as fast', value: timesFaster, bound: 'at least', aim }];
  return {
    cells: [
      number(tokens),
      name,
      holds,
      building,
      isWhole ? `all ${number(live)}` : `${number(decided)} of ${number(live)}`,
      each,
      ourEach,
      timesFaster,
    ],
    aims,
  };
}

function plotOf(first: readonly DecideRow[], others: readonly RivalRow[]): Plot {
  const each = (of: (row: DecideRow) => number) =>
    first.map((row) => ({ x: row.tokens, y: (1000 * of(row)) / row.tokens }));
  const names = [...new Set(others.map(({ name }) => name))];
  return {
    name: 'performance-decide',
    title: 'Deciding one token',
    x: 'tokens of the account',
    y: 'microseconds a token',
    series: [
      ...names.map((name) => ({
        name,
        points: others.flatMap((row) =>
          row.name === name && row.asked
            ? [{ x: row.tokens, y: (1000 * (row.asked.asking + row.asked.buildingEach)) / row.asked.decided }]
            : [],
        ),
      })),
      { name: 'Token Doctor', points: each(({ decide }) => decide) },
      { name: 'loop over plain objects', points: each(({ loop }) => loop) },
      { name: 'loop over typed arrays', points: each(({ arrays }) => arrays) },
    ],
  };
}

function faultsIn(first: readonly DecideRow[], again: readonly AgainRow[], others: readonly RivalRow[]): string[] {
  return [
    ...first.flatMap((row) => (row.sameAnswers ? [] : [`${row.tokens} tokens: the loops and Token Doctor differ.`])),
    ...again.flatMap((row) =>
      row.sameAnswers ? [] : [`${row.tokens} tokens, after a change of ${row.changed}: the loop and what-if differ.`],
    ),
    ...others.flatMap((row) =>
      row.asked?.sameAnswers === false ? [`${row.tokens} tokens: ${row.name} and the loop differ.`] : [],
    ),
  ];
}

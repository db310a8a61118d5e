/**
 * What twice the account takes: twice the tokens, roles, employees, requirements or integrations, the rest as it is.
 */
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { overviewOf } from '../../../src/TypeScript/diagnosis/overview';
import type { Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { PERMISSION_NAMES } from '../../../src/TypeScript/netsuite/permissions';
import { seenAnew } from '../decide';
import { factsOfPlain, plainAccount } from '../plain-account';
import type { Aim, Plot, Row, Scale, Section } from '../section';
import { number } from '../section';
import { fastest } from '../time-of';
import { defaultProfile } from './decide';

/** What grows. Each other size stays as it is in `BASE`. */
interface Size {
  readonly tokens: number;
  readonly roles: number;
  readonly employees: number;
  readonly requirements: number;
  readonly integrations: number;
}

const BASE: Size = { tokens: 8000, roles: 800, employees: 8000, requirements: 10, integrations: 10 };
const DIMENSIONS = ['tokens', 'roles', 'employees', 'requirements', 'integrations'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** Times `BASE`. */
const TIMES = { whole: [1, 2, 4, 8], small: [1, 2] } as const;
const RUNS = { whole: 7, small: 3 } as const;

const AIM = { time: 2.2, memory: 2.2 } as const;

interface GrowthRow {
  readonly dimension: Dimension;
  readonly size: number;
  readonly milliseconds: number;
  /** Bytes that it puts into memory; null where Node.js was started without --expose-gc. */
  readonly bytes: number | null;
}

export function growthSection(scale: Scale): Promise<Section> {
  const profile = defaultProfile();
  const base = scale === 'whole' ? BASE : { ...BASE, tokens: 800, roles: 80, employees: 800 };
  // Code that was never run is compiled first: that is no part of any size.
  measured(profile, 'tokens', base, 3 * RUNS[scale]);
  const rows = DIMENSIONS.flatMap((dimension) =>
    TIMES[scale].map((times) =>
      measured(profile, dimension, { ...base, [dimension]: base[dimension] * times }, RUNS[scale]),
    ),
  );
  return Promise.resolve({
    title: 'Growth',
    intro: [
      `The overview of an account with ${number(base.tokens)} tokens, ${number(base.roles)} roles, ${number(base.employees)} employees, ` +
        `${number(base.requirements)} requirements and ${number(base.integrations)} integrations, of which one grows and the others stay. Every integration has the same profile. ` +
        `The fastest of ${RUNS[scale]} runs. Memory is what one run puts there, the answer and everything on the way.`,
    ],
    tables: [
      {
        title: 'Twice as much of one thing',
        columns: ['what grows', 'how many', 'ms', 'times the half', 'MB', 'times the half'],
        rows: rows.map((row, place) => rowOf(row, rows[place - 1])),
      },
    ],
    plots: [plotOf(rows)],
    figures: rows,
    faults: [],
  });
}

function rowOf(row: GrowthRow, before: GrowthRow | undefined): Row {
  const half = before?.dimension === row.dimension ? before : null;
  const time = half && row.milliseconds / half.milliseconds;
  const memory = half?.bytes && row.bytes !== null ? row.bytes / half.bytes : null;
  const aims: Aim[] = [
    ...(time === null ? [] : [{ of: 'times the time', value: time, bound: 'at most', aim: AIM.time } as const]),
    ...(memory === null ? [] : [{ of: 'times the memory', value: memory, bound: 'at most', aim: AIM.memory } as const]),
  ];
  const megabytes = row.bytes === null ? '' : row.bytes / 1e6;
  return { cells: [row.dimension, number(row.size), row.milliseconds, time ?? '', megabytes, memory ?? ''], aims };
}

function measured(profile: Profile, dimension: Dimension, size: Size, runs: number): GrowthRow {
  const asked = withRequirements(profile, size.requirements);
  const facts = factsOfPlain(plainAccount(profile, size.tokens, size));
  const once = () => {
    const account = accountOf(seenAnew(facts), size.integrations);
    return () => overviewOf(account, () => asked);
  };
  let milliseconds = Infinity;
  let bytes: number | null = null;
  for (let run = 0; run < runs; run++) {
    milliseconds = fastest(milliseconds, once());
    bytes = mostOf(bytes, bytesOf(once()));
  }
  return { dimension, size: size[dimension], milliseconds, bytes };
}

/** What was cleared away in between is missing from a figure, so the largest counts. */
function mostOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** Bytes that a run puts into memory, the answer and everything on the way, unless they are cleared away in between. */
function bytesOf(run: () => unknown): number | null {
  if (!globalThis.gc) return null;
  globalThis.gc({ type: 'minor' });
  const before = process.memoryUsage().heapUsed;
  run();
  return Math.max(0, process.memoryUsage().heapUsed - before);
}

const FIRST_APPLICATION = 7;

/** The credentials dealt out to so many applications. */
function accountOf(facts: Facts, applications: number): Parameters<typeof overviewOf>[0] {
  const { credentials, credentialsComplete, integrations, ...shared } = facts;
  const [record] = integrations;
  const list = valueOr(credentials, []);
  const ids = Array.from({ length: applications }, (_, place) => FIRST_APPLICATION + place);
  return {
    shared: { ...shared, integrations: record ? ids.map((id) => ({ ...record, id, name: `Application ${id}` })) : [] },
    held: ids.map((application, place) => ({
      application,
      credentials: known(
        list.flatMap((credential, at) =>
          at % applications === place ? [{ ...credential, integration: application }] : [],
        ),
      ),
      complete: credentialsComplete,
    })),
  };
}

/** The profile's own requirements first, then one for each of the other permissions. */
function withRequirements(profile: Profile, count: number): Profile {
  const [first] = profile.requirements;
  if (!first) return profile;
  const more = Object.keys(PERMISSION_NAMES).map((permission): Requirement => ({
    ...first,
    id: `growth-${permission}`,
    anyOf: [permission],
    level: 'VIEW',
    onlyWith: {},
  }));
  return { ...profile, requirements: [...profile.requirements, ...more].slice(0, count) };
}

function plotOf(rows: readonly GrowthRow[]): Plot {
  return {
    name: 'performance-growth',
    title: 'The time of an overview, as one thing grows',
    x: 'times as much of it',
    y: 'milliseconds',
    series: DIMENSIONS.map((dimension) => {
      const own = rows.filter((row) => row.dimension === dimension);
      const base = own[0]?.size ?? 1;
      return { name: dimension, points: own.map(({ size, milliseconds }) => ({ x: size / base, y: milliseconds })) };
    }),
  };
}

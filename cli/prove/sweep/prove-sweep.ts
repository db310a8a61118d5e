/**
 * One interruption after the other, each in the same account: a sweep, a change underneath, a sweep that is interrupted, two that
 * are not. Counted.
 */
import { createHash } from 'node:crypto';
import type { CallMade } from '../../../emulator';
import {
  PART_FIELD,
  PART_TYPE,
  SWEEP_FIELD as FIELD,
  SWEEP_TYPE,
} from '../../../src/TypeScript/snapshots/sweeps/fields';
import { changeUnderneath, isChanged } from './account';
import type { Fault, Truth, Turns, Wrong } from './judge';
import * as judge from './judge';
import type { Kind, Plan } from './plans';
import { plansOf } from './plans';
import { chanceOf } from './chance';
import { storedSweeps } from './stored';
import { twoAtOnce } from './two-at-once';
import { World } from './world';

export interface Proof {
  readonly seed: number;
  /** How many interruptions there are, and how many of them were tried. */
  readonly possible: number;
  readonly tried: number;
  readonly interruptions: Readonly<Partial<Record<Kind, number>>>;
  readonly sweeps: number;
  readonly calls: Readonly<Partial<Record<CallMade['stage'], number>>>;
  /** How the interrupted sweeps ended. */
  readonly ends: Readonly<Record<string, number>>;
  readonly wrong: Readonly<Record<Wrong, number>>;
  /** The first of them. */
  readonly faults: readonly string[];
}

export interface ProofOptions {
  readonly seed?: number;
  /** How many interruptions to try, at random; left out: all. */
  readonly most?: number | undefined;
  /** Only some of them. */
  readonly keeps?: (plan: Plan) => boolean;
  /** Whether the script stays loaded from one call to the next: thousands of interruptions take half the time. */
  readonly keepsScripts?: boolean;
  /** Told after each interruption what was counted so far. */
  readonly onProgress?: (proof: Proof) => void;
}

const MOST_TOLD = 40;

export async function proveSweep(
  zip: Uint8Array,
  { seed = 1, most, keeps = () => true, keepsScripts = false, onProgress }: ProofOptions = {},
): Promise<Proof> {
  const random = chanceOf(seed);
  const world = await World.open(zip, undefined, undefined, keepsScripts);
  try {
    const scene = await sceneIn(world);
    const possible = plansOf(scene.calls).filter(keeps);
    const plans = most === undefined ? possible : random.some(possible, most);
    const told: string[] = [];
    const wrong: Record<Wrong, number> = {
      ...{ ready: 0, lost: 0, doubled: 0, 'mailed-twice': 0, 'not-mailed': 0 },
      ...{ untold: 0, 'false-alarm': 0, orphan: 0, broken: 0 },
    };
    const interruptions: Partial<Record<Kind, number>> = {};
    const ends: Record<string, number> = {};
    const calls: Partial<Record<CallMade['stage'], number>> = {};
    for (const { stage } of scene.calls) calls[stage] = (calls[stage] ?? 0) + 1;
    let count = 0;
    const proof = (): Proof => {
      const counts = { possible: possible.length, tried: count, interruptions, sweeps: world.sweeps };
      return { seed, ...counts, calls, ends, wrong, faults: told };
    };
    for (const plan of plans) {
      interruptions[plan.kind] = (interruptions[plan.kind] ?? 0) + 1;
      const { faults, end } = await tried(scene, plan, random.next);
      ends[end] = (ends[end] ?? 0) + 1;
      for (const { wrong: of, what } of faults) {
        wrong[of] += 1;
        if (told.length < MOST_TOLD) told.push(`${plan.label}: ${of}: ${what}`);
      }
      count += 1;
      onProgress?.(proof());
    }
    return proof();
  } finally {
    world.close();
  }
}

interface Scene {
  readonly world: World;
  readonly before: Truth;
  readonly after: Truth;
  readonly turns: Turns;
  /** The entry of the sweep before the change. */
  readonly first: number;
  /** Of a sweep that nothing interrupts. */
  readonly calls: readonly CallMade[];
  /** What was left after interruptions that were found right to the end. */
  readonly right: Set<string>;
}

async function sceneIn(world: World): Promise<Scene> {
  await world.sweep();
  const before = judge.truthOf(world);
  const first = storedSweeps(world.account).at(-1)?.id ?? 0;
  world.account.outbox.length = 0;
  world.save();
  const calls: CallMade[] = [];
  changeUnderneath(world.account);
  await world.sweep({ onCall: (call) => calls.push(call) });
  const after = judge.truthOf(world);
  return { world, before, after, turns: judge.turnsBetween(before, after), first, calls, right: new Set() };
}

async function tried(scene: Scene, plan: Plan, random: () => number): Promise<Ended> {
  scene.world.restore();
  try {
    return await swept(scene, plan, random);
  } catch (thrown) {
    return { faults: [{ wrong: 'broken', what: String(thrown) }], end: 'broken' };
  }
}

interface Ended {
  readonly faults: readonly Fault[];
  /** The states of the entries that the interrupted sweep left, or the two at once. */
  readonly end: string;
}

async function swept(
  { world, before, after, turns, first, right }: Scene,
  plan: Plan,
  random: () => number,
): Promise<Ended> {
  const isDuring = plan.changes === 'during';
  if (!isDuring) changeUnderneath(world.account);
  if (plan.secondAt) {
    world.pass(24 * 60 * 60 * 1000);
    world.sweeps += 2;
    await twoAtOnce(world, plan.secondAt, plan.jump ?? 0, random);
  } else await world.sweep(plan.how(world));
  // A sweep in which nothing turned makes fewer calls.
  if (isDuring && !isChanged(world.account)) changeUnderneath(world.account);
  const left = storedSweeps(world.account).filter(({ id }) => id > first);
  const end = left.map(({ state }) => state).join(', ');
  const faults = judge.wrongReady(world, isDuring ? [before, after] : [after], first);
  const heard = judge.toldSince(world, first);
  // Nobody is told of a failure where nothing works any more, not even the e-mail.
  if (plan.kind !== 'limit') faults.push(...judge.failuresMailed(left));
  const trace = digest(world);
  if (faults.length === 0 && right.has(trace)) return { faults, end };
  await world.sweep();
  faults.push(...judge.wrongReady(world, [after], first), ...judge.equalsTruth(world, after));
  heard.push(...judge.toldSince(world, first));
  const mails = world.account.outbox.length;
  await world.sweep();
  faults.push(...judge.equalsTruth(world, after), ...judge.noOrphans(world));
  if (world.account.outbox.length > mails) faults.push({ wrong: 'mailed-twice', what: 'a quiet sweep sent an e-mail' });
  heard.push(...judge.toldSince(world, first));
  const told = [...judge.toldOnce(heard, turns), ...judge.mailedOnce(world, first)];
  // Without what the last sweep found nobody knows what turned; that is said, and nothing is told twice.
  const isKnown = plan.kind !== 'result-deleted';
  faults.push(...told.filter(({ wrong }) => isKnown || (wrong !== 'lost' && wrong !== 'not-mailed')));
  if (faults.length === 0) right.add(trace);
  return { faults, end };
}

/** What an interruption left behind, apart from keys and times: two that left the same come to the same. */
function digest({ account }: World): string {
  const columns = [FIELD.deployment, FIELD.state, FIELD.pages, FIELD.totals, FIELD.parts, FIELD.mail];
  const sweeps = account.database.exec(`SELECT id, ${columns.join(', ')} FROM ${SWEEP_TYPE} ORDER BY id`);
  const order = `SELECT ${FIELD.key} FROM ${SWEEP_TYPE} ORDER BY id`;
  const keys = (account.database.exec(order)[0]?.values ?? []).map(([key]) => String(key));
  const parts = account.database.exec(
    `SELECT id, ${PART_FIELD.sweep}, ${PART_FIELD.kind}, ${PART_FIELD.number}, ${PART_FIELD.hash} FROM ${PART_TYPE} ORDER BY id`,
  );
  const owned = (parts[0]?.values ?? []).map(([id, key, ...rest]) => [id, keys.indexOf(String(key)), ...rest]);
  const mails = account.outbox.map(({ subject, body }) => [subject, body.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '')]);
  return createHash('sha256')
    .update(JSON.stringify([sweeps, owned, mails]))
    .digest('hex');
}

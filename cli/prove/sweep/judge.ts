/**
 * What must be so after sweeps, whatever happened to one of them.
 */
import type { Verdict } from '../../../src/TypeScript/diagnosis/finding';
import { SAID_IN_MAIL } from './account';
import type { StoredSweep } from './stored';
import { changesOf, counts, partIds, storedSweeps, verdictsOf } from './stored';
import type { World } from './world';

export type Wrong =
  'ready' | 'lost' | 'doubled' | 'mailed-twice' | 'not-mailed' | 'untold' | 'false-alarm' | 'orphan' | 'broken';

export interface Fault {
  readonly wrong: Wrong;
  readonly what: string;
}

/** What an account holds, as a sweep says that nothing interrupts. */
export interface Truth {
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly integrations: ReadonlyMap<string, Verdict>;
}

/** What turns when the account changes underneath. */
export interface Turns {
  readonly to: ReadonlyMap<number, Verdict | 'gone'>;
}

export function truthOf(world: World): Truth {
  const last = storedSweeps(world.account).at(-1);
  if (last?.state !== 'finished') throw new Error(`The sweep of the proof ended ${last?.state ?? 'without an entry'}.`);
  return { verdicts: verdictsOf(world.account, last), integrations: last.integrations };
}

export function turnsBetween(before: Truth, after: Truth): Turns {
  const turned = [...after.verdicts].filter(([id, verdict]) => before.verdicts.get(id) !== verdict);
  const gone = [...before.verdicts.keys()].filter((id) => !after.verdicts.has(id));
  return { to: new Map<number, Verdict | 'gone'>([...turned, ...gone.map((id) => [id, 'gone'] as const)]) };
}

/** No credential and no integration is ready that is not so in any of the truths of that time. */
export function wrongReady(world: World, truths: readonly Truth[], first: number): Fault[] {
  const last = storedSweeps(world.account).findLast(counts);
  // An older one says what was so at its time.
  if (!last || last.id <= first) return [];
  const claimed = [...verdictsOf(world.account, last)].filter(([, verdict]) => verdict === 'ready');
  const wrong = claimed.filter(([id]) => truths.every(({ verdicts }) => verdicts.get(id) !== 'ready'));
  const integrations = [...last.integrations].filter(
    ([key, verdict]) => verdict === 'ready' && truths.every((one) => one.integrations.get(key) !== 'ready'),
  );
  return [...wrong, ...integrations].map(([what]) => ({ wrong: 'ready', what: `${what} in sweep ${last.id}` }));
}

/** The last sweep is what a sweep says that nothing interrupts. */
export function equalsTruth(world: World, { verdicts, integrations }: Truth): Fault[] {
  const last = storedSweeps(world.account).at(-1);
  if (last?.state !== 'finished') return [{ wrong: 'lost', what: `the next sweep is ${last?.state ?? 'not there'}` }];
  const found = verdictsOf(world.account, last);
  const ids = new Set([...verdicts.keys(), ...found.keys()]);
  const credentials = [...ids].filter((id) => found.get(id) !== verdicts.get(id));
  const keys = [...integrations.keys()].filter((key) => last.integrations.get(key) !== integrations.get(key));
  return [...credentials, ...keys].map((what) => ({ wrong: 'lost', what: `${what} is not what it is` }));
}

/** One credential in one change of one sweep. */
export interface Told {
  readonly sweep: number;
  readonly id: number;
  readonly from: string;
  readonly to: string;
}

/** What sweeps say that turned. @param after the id of a sweep */
export function toldSince(world: World, after: number): Told[] {
  const sweeps = storedSweeps(world.account).filter((sweep) => sweep.id > after && counts(sweep));
  return sweeps.flatMap((sweep) =>
    changesOf(world.account, sweep).flatMap(({ from, to, credentials }) =>
      credentials.map((id) => ({ sweep: sweep.id, id, from, to })),
    ),
  );
}

/** Every turn is told in one sweep, and nothing else is. @param all of several readings, for old sweeps are deleted */
export function toldOnce(all: readonly Told[], { to }: Turns): Fault[] {
  const told = [...new Map(all.map((one) => [`${one.sweep} ${one.id}`, one])).values()];
  const turns = [...to].flatMap(([id, verdict]): Fault[] => {
    const times = told.filter((one) => one.id === id && one.to === verdict).length;
    if (times === 1) return [];
    return [{ wrong: times === 0 ? 'lost' : 'doubled', what: `${id} to ${verdict}: told ${times} times` }];
  });
  const others = told.filter(
    (one) => to.get(one.id) !== one.to && one.to !== 'unknown' && !(one.from === 'unknown' && !to.has(one.id)),
  );
  return [
    ...turns,
    ...others.map((one): Fault => ({ wrong: 'false-alarm', what: `${one.id} from ${one.from} to ${one.to}` })),
  ];
}

/** What turned for the worse is in one e-mail; in none where nobody knows whether it was sent. */
export function mailedOnce(world: World, first: number): Fault[] {
  const sweeps = storedSweeps(world.account).filter(({ id }) => id > first);
  const isOpen = sweeps.some(({ mail }) => mail === 'sending');
  const bodies = world.account.outbox.map(({ body }) => body).join('\n');
  return SAID_IN_MAIL.flatMap((said): Fault[] => {
    const times = bodies.match(said)?.length ?? 0;
    if (times === 1 || (times === 0 && isOpen)) return [];
    return [{ wrong: times === 0 ? 'not-mailed' : 'mailed-twice', what: `${said.source}: ${times} times` }];
  });
}

/** A sweep that failed, or did not read everything, is told by e-mail. */
export function failuresMailed(sweeps: readonly StoredSweep[]): Fault[] {
  const silent = sweeps.filter(
    ({ state, mail }) => (state === 'failed' || state === 'incomplete') && (mail === '' || mail === 'none'),
  );
  return silent.map(({ id, state, mail }) => ({ wrong: 'untold', what: `sweep ${id} is ${state}, e-mail "${mail}"` }));
}

/** Only parts that count are there, and all of them. */
export function noOrphans(world: World): Fault[] {
  const sweeps = storedSweeps(world.account);
  const last = sweeps.findLast(counts);
  const needed = new Set(
    sweeps.flatMap((sweep) => sweep.parts.flatMap(({ id, kind }) => (sweep === last || kind === 'change' ? [id] : []))),
  );
  const there = new Set(partIds(world.account));
  const orphans = [...there].filter((id) => !needed.has(id)).map((id) => `part ${id} is left`);
  const gone = [...needed].filter((id) => !there.has(id)).map((id) => `part ${id} is gone`);
  const running = sweeps.filter(({ state }) => state === 'running').map(({ id }) => `sweep ${id} runs for ever`);
  return [
    ...[...orphans, ...running].map((what): Fault => ({ wrong: 'orphan', what })),
    ...gone.map((what): Fault => ({ wrong: 'lost', what })),
  ];
}

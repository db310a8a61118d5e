/**
 * What a sweep comes to: what every page and every integration said, and what nobody said anything about.
 */
import type { Change } from '../../diagnosis/sweep/change';
import { NOBODY_KNOWS, unseenCredentials } from '../../diagnosis/sweep/compare';
import { isOnlyDead, totalsOfUnseen, withPageMissing } from '../../diagnosis/sweep/merge-pages';
import { chunkedRows, sectionText } from '../../diagnosis/sweep/rows';
import type { SweepError } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals, SweptCredential } from '../../diagnosis/sweep/swept';
import { ANY_INTEGRATION } from '../../profiles/index';
import type { SweepEntry } from '../../snapshots/sweeps/sweep-entry';
import { comparedAgain } from './compared-again';
import { withoutMoved } from './moved';
import { noLongerOnlyOne, soonOfMany, stateOfMany } from './not-the-only-one';
import type { Output, Section } from './output';
import { inOrder, without } from './output';
import type { Fate, PageDone } from './pairs';
import { groupOfKey, PAGES } from './pairs';

/** What the stages left behind. */
export interface Left {
  readonly output: Output;
  /** How many pairs the stage map got; null where that was not noted. */
  readonly pages: number | null;
  /** The keys of the integrations of which the stage reduce came to no end. */
  readonly failed: readonly string[];
  /** The keys of the pairs at which a call of the stage map failed, whether or not another one came to its end. */
  readonly failing: readonly string[];
  readonly last: SweepEntry | null;
  /** What the last sweep found of an integration; null where it cannot be read. */
  readonly before: (group: string) => readonly SweptCredential[] | null;
}

export interface Concluded {
  readonly isIncomplete: boolean;
  /** The worst first. */
  readonly integrations: readonly IntegrationTotals[];
  readonly changes: readonly Change[];
  readonly state: readonly Section[];
  readonly soon: readonly Section[];
  readonly roles: readonly Section[];
  readonly errors: readonly SweepError[];
}

/** A page that did not come back, or that could not read all it was asked for, may hold credentials of every integration. */
export function conclude({ output: came, pages, failed: tried, failing, last, before }: Left): Concluded {
  const failed = tried.filter((group) => group !== PAGES && !came.totals.has(group));
  const output = without(came, new Set(failed));
  const lost = lostPages(output.pages, pages, failing);
  const isPageLost = lost.isAny || output.pages.some(lacksCredentials);
  const isMissing = isPageLost || output.pages.some(({ complete }) => !complete);
  const totals = new Map(output.totals);
  const state = [...output.state];
  const all: Iterable<Section> = { [Symbol.iterator]: () => allOf(output) };
  const compared = withoutMoved(
    lost.isBefore && last ? comparedAgain([...all], groupsOf([...all], output, last, failed), before) : output,
    all,
  );
  const changes = [...compared.changes];
  const unseenOf = (group: string, credentials: readonly SweptCredential[], fate: Fate | null) => {
    // Pieces of a large integration may come in any order.
    const inOrderOfId = credentials.toSorted((a, b) => a.id - b.id);
    const unseen = unseenCredentials(group, inOrderOfId, fate?.standing ?? null);
    changes.push(...unseen.changes);
    for (const rows of chunkedRows(unseen.credentials)) state.push({ group, text: sectionText(group, rows) });
    const found = totals.get(group);
    const count = unseen.credentials.length;
    if (fate === null || count === 0) return;
    totals.set(group, found ? withPageMissing(found, count) : totalsOfUnseen(fate, count, fate.standing));
  };
  const unknown = (group: string): Fate => ({ ...aboutOf(group, last), standing: NOBODY_KNOWS });
  for (const [group, credentials] of compared.unseen) {
    const found = output.fates.get(group);
    // What an integration without a credential is called, the last sweep knows best.
    const fate = found ? { ...found, name: nameIn(last, group) ?? found.name } : null;
    unseenOf(group, credentials, isMissing ? unknown(group) : fate);
  }
  for (const group of failed) {
    totals.set(group, totalsOfUnseen(aboutOf(group, last), 0));
    unseenOf(group, before(group) ?? [], unknown(group));
  }
  if (isPageLost) for (const [group, found] of totals) totals.set(group, withPageMissing(found, 0));
  const isTold = ({ from, check, group }: Change) =>
    !(isPageLost && from === 'new' && check === 'token-live' && isOnlyDead(output.totals.get(group)));
  const many = noLongerOnlyOne(output.totals, totals);
  return {
    isIncomplete: isMissing || failed.length > 0 || output.pages.some((page) => page.everyCredential === false),
    integrations: worstFirst([...totals.values()]),
    changes: changes.filter(isTold),
    state: inOrder(stateOfMany(state, many)),
    soon: soonOfMany(output.soon, many),
    roles: output.roles,
    errors: [...lost.errors, ...output.pages.flatMap(reasonsOf)],
  };
}

/** What this sweep found of each credential. */
function* allOf({ written = [], state }: Output): Generator<Section, undefined> {
  yield* written;
  yield* state;
  return undefined;
}

/** Of all integrations that this sweep or the last one knows, but for those of which the stage reduce came to no end. */
function groupsOf(
  state: readonly Section[],
  { totals }: Output,
  last: SweepEntry,
  failed: readonly string[],
): ReadonlySet<string> {
  const ofLast = last.parts.flatMap(({ kind, groups }) => (kind === 'state' ? groups : []));
  const groups = new Set([...totals.keys(), ...state.map(({ group }) => group), ...ofLast]);
  for (const group of failed) groups.delete(group);
  return groups;
}

/** Nobody knows of which integrations. */
function lacksCredentials({ key, complete, everyPage = true }: PageDone): boolean {
  return !everyPage || (!complete && key.startsWith('tokens/'));
}

interface Lost {
  readonly isAny: boolean;
  /** Whether something of the last sweep may not have come back: then nobody knows yet what turned. */
  readonly isBefore: boolean;
  readonly errors: readonly SweepError[];
}

function lostPages(done: readonly PageDone[], pages: number | null, failing: readonly string[]): Lost {
  // The pairs are numbered through.
  const placeOf = (key: string) => Number(key.split('/')[1]);
  const came = new Set(done.map(({ key }) => placeOf(key)));
  const lost = Array.from({ length: pages ?? 0 }, (_, place) => place + 1).filter((place) => !came.has(place));
  if (lost.length === 0 && pages !== null) return { isAny: false, isBefore: false, errors: [] };
  const ofCredentials = new Set(failing.filter((key) => !key.startsWith('before/')).map(placeOf));
  const message =
    pages === null
      ? 'The number of steps of the sweep was not saved, so nobody knows whether one is missing.'
      : `Steps of the sweep that did not finish: ${lost.length} of ${pages}. Their credentials are unknown.`;
  return {
    isAny: true,
    isBefore: pages === null || lost.some((place) => !ofCredentials.has(place)),
    errors: [{ stage: 'map', key: '', message }],
  };
}

function reasonsOf({ key, unread }: PageDone): SweepError[] {
  return unread.map((message) => ({ stage: 'map', key, message }));
}

/** Of an integration that only the last sweep knows. */
function aboutOf(key: string, last: SweepEntry | null): Pick<IntegrationTotals, 'group' | 'name'> {
  const group = groupOfKey(key, ANY_INTEGRATION);
  const { integration, application } = group;
  const name = application === null ? integration : `integration record ${application}`;
  return { group, name: nameIn(last, key) ?? name };
}

function nameIn(last: SweepEntry | null, key: string): string | undefined {
  return last?.integrations.find(({ group }) => group.key === key)?.name;
}

const GRAVITY = ['blocked', 'unknown', 'ready'];

function worstFirst(totals: readonly IntegrationTotals[]): IntegrationTotals[] {
  return totals.toSorted(
    (a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict) || a.name.localeCompare(b.name),
  );
}

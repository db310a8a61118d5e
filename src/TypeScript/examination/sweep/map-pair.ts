/**
 * The stage map: one page of credentials is read and decided, or some parts of the last sweep are handed to their integrations.
 */
import type { PageAsked, PageBatch } from '../../account/sweep/page';
import { readPage } from '../../account/sweep/page';
import type { Shared } from '../../account/sweep/shared';
import { startReading } from '../../account/reading';
import type { Facts, Unread } from '../../diagnosis/facts';
import { known, UNREAD } from '../../diagnosis/facts';
import type { HeldByApplication } from '../../diagnosis/overview';
import { decidePage } from '../../diagnosis/sweep/decide-page';
import { encodeOutcome } from '../../diagnosis/sweep/page-outcome';
import type { SweptIntegration } from '../../diagnosis/sweep/swept';
import { ANY_INTEGRATION } from '../../profiles/index';
import { stateTexts } from '../../snapshots/sweeps/read-sweeps';
import type { ProfilesOfAccount } from '../profiles-of-account';
import { aboutGroup } from './about-group';
import type { BeforePair, InputPair, OfGroup, PageDone, RegisteredPair, TokensPair } from './pairs';
import { groupOf, MOST_REASONS, PAGES } from './pairs';
import type { SharedOfSweep } from './shared-of-sweep';
import { sharedOfSweep } from './shared-of-sweep';

/** Hands a value to the stage reduce. */
export type Write = (key: string, value: string) => void;

/** @param key of the pair @param value of the pair, as the stage getInputData made it */
export function mapPair(key: string, value: string, write: Write): void {
  const pair = JSON.parse(value) as InputPair;
  const done = doneWith(pair, key, write);
  write(PAGES, JSON.stringify(done));
}

function doneWith(pair: InputPair, key: string, write: Write): PageDone {
  switch (pair.kind) {
    case 'account':
      return { ...pair.page, key };
    case 'before':
      return handOn(pair, key, write);
    case 'tokens':
      return decide(pair, { page: pair.page, joins: pair.joins }, key, write);
    case 'registered':
      return decide(pair, { registered: pair.credentials }, key, write);
  }
}

function decide(pair: TokensPair | RegisteredPair, asked: PageAsked, key: string, write: Write): PageDone {
  const of = sharedOfSweep(pair.sweep);
  let batches = 0;
  let everyCredential = true;
  const { complete, unread, cost } = readPage(asked, of.shared, (batch) => {
    batches += 1;
    everyCredential &&= batch.held.every((one) => one.credentials.known && one.complete);
    const at = `${key} ${batches}`;
    for (const one of byGroup(batch.held, of.profiles)) decideGroup(of, pair.hasLast, { ...one, at, batch }, write);
  });
  return { key, complete, everyCredential, unread: reasons(unread), queries: of.cost.queries + cost.queries };
}

/** What a batch has of one integration. */
interface HeldByGroup {
  readonly group: SweptIntegration;
  /** One of its applications. */
  readonly application: number;
  readonly held: readonly HeldByApplication[];
}

function byGroup(held: readonly HeldByApplication[], { chosenFor }: ProfilesOfAccount): Iterable<HeldByGroup> {
  const groups = new Map<string, HeldByGroup & { readonly held: HeldByApplication[] }>();
  for (const one of held) {
    const { application } = one;
    const group = groupOf(chosenFor(application), application, ANY_INTEGRATION);
    const found = groups.get(group.key);
    if (found) found.held.push(one);
    else groups.set(group.key, { group, application, held: [one] });
  }
  return groups.values();
}

interface PageOfGroup extends HeldByGroup {
  /** The place of the batch. */
  readonly at: string;
  readonly batch: PageBatch;
}

function decideGroup(
  { shared, profiles }: SharedOfSweep,
  hasLast: boolean,
  { at, batch, group, application, held }: PageOfGroup,
  write: Write,
): void {
  const { profile, origin } = profiles.chosenFor(application);
  const about = { ...aboutGroup(shared, profiles, { group, application }), origin, hasLast };
  const hand = (one: OfGroup) => {
    write(group.key, JSON.stringify(one));
  };
  hand({ kind: 'about', about });
  const facts: Facts = {
    ...shared.facts,
    ...about.shared,
    ...heldIn(held, shared),
    readAt: batch.readAt,
    roles: shared.facts.roles,
    entities: batch.entities,
  };
  for (const [number, outcome] of encodeOutcome(decidePage(facts, profile)).entries()) {
    hand({ kind: 'page', at: `${at} ${number}`, outcome });
  }
}

/** Where the credentials of one application could not be read, the others of the integration still count. */
function heldIn(
  held: readonly HeldByApplication[],
  { everyApplication, everyHolder, registered }: Pick<Shared, 'everyApplication' | 'everyHolder' | 'registered'>,
): Pick<Facts, 'credentials' | 'credentialsComplete'> {
  const lists = held.flatMap(({ credentials }) => (credentials.known ? [credentials.value] : []));
  const lacking = new Set(registered.flatMap(({ application, complete }) => (complete ? [] : [application])));
  const isWhole = ({ application, credentials, complete }: HeldByApplication) =>
    credentials.known && complete && !lacking.has(application);
  return {
    credentials: lists.length === 0 ? UNREAD : known(lists.flat()),
    credentialsComplete: everyApplication && everyHolder && held.every(isWhole),
  };
}

function handOn({ sweep, parts }: BeforePair, key: string, write: Write): PageDone {
  const reading = startReading();
  const lost = new Set<string>();
  for (const { part, sections } of stateTexts(reading, parts)) {
    if (sections === null) {
      for (const group of part.groups) lost.add(group);
      continue;
    }
    for (const { group, rows } of sections)
      write(group, JSON.stringify({ kind: 'before', sweep, rows } satisfies OfGroup));
  }
  for (const group of lost) write(group, JSON.stringify({ kind: 'before-unread' } satisfies OfGroup));
  const unread = lost.size === 0 ? [] : ['A part of the saved result of the last sweep is not what that sweep wrote.'];
  return { key, complete: true, unread, queries: reading.queries };
}

export function reasons(unread: readonly Unread[]): string[] {
  const told = unread.map(({ what, why }) => `${what}: ${why.message}`.slice(0, 300));
  return [...new Set(told)].slice(0, MOST_REASONS);
}

/**
 * A short name for some content, to tell whether it changed. Not for secrets: anybody can make two contents that share one.
 */
import type { Facts } from './facts';
import { feature } from './facts';
import type { Profile } from './profile';
import { featuresOf } from './profile';

const PRIME = 0x01000193;
/** FNV-1a's own starting value, and another one for a second half. */
const STARTS = [0x811c9dc5, 0x1b873593] as const;

/** Looked up once: a script's global objects may be slow to reach, and a report has a million characters. */
const { imul } = Math;

/** 16 hexadecimal digits: FNV-1a over the UTF-16 code units, twice 32 bits in one walk. */
export function fingerprint(text: string): string {
  let first: number = STARTS[0];
  let second: number = STARTS[1];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = imul(first ^ unit, PRIME);
    second = imul(second ^ unit, PRIME);
  }
  return [first, second].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

export const FINGERPRINT = /^[0-9a-f]{16}$/;

/** Of what was read, whenever it was read. */
export function factsFingerprint({ readAt: _readAt, ...facts }: Facts): string {
  const { features, integrations, roles, entities, unread, ...rest } = facts;
  const shared = [features, integrations, unread, ...roles, ...entities].map(sharedFingerprint);
  return fingerprint([content(rest), roles.length, ...shared].join());
}

/**
 * Of what a verdict by a profile stands on: its name, words and sources are none of it. The account is: a sandbox refresh copies what is
 * kept of production, and clears its tokens. [DOC] section_N3405932, section_4254975694. So are the features on which the answer
 * depends: one that is switched on makes more count, such as global permissions.
 */
export function rulesFingerprint(profile: Profile, facts: Pick<Facts, 'accountId' | 'features'>): string {
  const { id, recognise, credentials, features, requirements, restrictions, calls, options } = profile;
  const asked = requirements.map(({ id: requirement, anyOf, level, strength, onlyWith }) => ({
    ...{ requirement, anyOf, level, strength, onlyWith },
  }));
  const named = options.map((option) => option.id);
  const isOn = featuresOf(profile).map((one) => feature(facts, one));
  return fingerprint(
    content({
      accountId: facts.accountId,
      id,
      recognise,
      credentials,
      features,
      asked,
      restrictions,
      calls,
      named,
      isOn,
    }),
  );
}

/** Of parts that the facts of many credentials share. */
const SHARED = new WeakMap<object, string>();

function sharedFingerprint(part: object): string {
  const print = SHARED.get(part) ?? fingerprint(content(part));
  SHARED.set(part, print);
  return print;
}

/** Lines come in whatever order NetSuite gives them: what has names is compared by name. */
function content(value: unknown): string {
  return JSON.stringify(value, (_key: string, inner: unknown): unknown =>
    inner instanceof Object && !Array.isArray(inner)
      ? Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : inner,
  );
}

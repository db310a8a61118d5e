/**
 * Which profile a request is about: a shipped one, one of the account's own, or, of an application, the one that recognises it.
 */
import type { Found, Wanted } from '../account/read-facts';
import type { Profile } from '../diagnosis/profile';
import { matchesIntegration, recognisedBy } from '../diagnosis/profile';
import { ANY_INTEGRATION, profiles } from '../profiles/index';
import type { Parsed } from '../profiles/parse';
import { parseProfile } from '../profiles/parse';
import { BadRequest, unknownIntegration } from './bad-request';

/** Where a profile comes from. */
export interface ProfileUsed {
  readonly profile: Profile;
  readonly origin: 'shipped' | 'account';
  /** Why one of the account's own was passed over, in a sentence; null where none was. */
  readonly note: string | null;
}

/** A profile, and where it comes from. */
export type ChosenProfile = Pick<ProfileUsed, 'profile' | 'origin'>;

/** What a request is about: a profile by its id, or an application by its internal id. */
export type Subject = { readonly profile: string } | { readonly application: number };

/** `7` is an application, everything else the id of a profile. */
export function subjectOf(integration: string): Subject {
  return /^[1-9]\d{0,14}$/.test(integration) ? { application: Number(integration) } : { profile: integration };
}

/** Which of the account's own profiles may count. */
export function ownWanted(subject: Subject): Wanted['own'] {
  return 'profile' in subject ? { id: subject.profile, isOnly: !profiles.has(subject.profile) } : 'any';
}

/**
 * A profile of the account wins over a shipped one of the same id.
 *
 * @throws BadRequest where there is no such profile, or no such application
 */
export function chooseProfile(subject: Subject, { names, isWhole, own, ownHidden }: Found): ProfileUsed {
  const { read, notes } = readOwn(own);
  const note = notes.length === 0 ? null : notes.join(' ');
  if ('profile' in subject) {
    const account = read.get(subject.profile);
    const profile = account ?? profiles.get(subject.profile);
    if (!profile) throw unknownIntegration(subject.profile, [...read.keys()], ownHidden ? HIDDEN : note);
    return { profile, origin: account ? 'account' : 'shipped', note };
  }
  if (names === null || (names.length === 0 && isWhole)) {
    throw new BadRequest(
      'TD_UNKNOWN_INTEGRATION',
      `This account has no application with the internal id ${subject.application}: no access token was issued to one, and there is no such integration record.`,
    );
  }
  const found = profileFor(names, read);
  return found ? { ...found, note } : { profile: anyIntegration(names[0]), origin: 'shipped', note };
}

/**
 * The profile that stands for an application; null where none recognises it.
 *
 * @param own the account's own profiles, by id: one of them wins over every shipped one
 */
export function profileFor(names: readonly string[], own: ReadonlyMap<string, Profile>): ChosenProfile | null {
  const account = recognisedBy(own.values(), names);
  const found = account ?? recognisedBy(profiles.values(), names);
  return found ? { profile: found, origin: account ? 'account' : 'shipped' } : null;
}

/** The other profiles that recognise one of the names of an application, by id. */
export function othersFor(used: Profile, names: readonly string[], own: ReadonlyMap<string, Profile>): Profile[] {
  return everyProfile(own)
    .filter((profile) => profile.id !== used.id && names.some((name) => matchesIntegration(profile, name)))
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

/** Every profile that counts in an account: its own, and the shipped ones of which it has none. */
export function everyProfile(own: ReadonlyMap<string, Profile>): Profile[] {
  return [...own.values(), ...[...profiles.values()].filter(({ id }) => !own.has(id))];
}

/** The profile of whatever has no other, called by the name of the application where one is given. */
export function anyIntegration(name?: string): Profile {
  const any = profiles.get(ANY_INTEGRATION);
  if (!any) throw new Error('The profile of any integration is not shipped.');
  return name === undefined ? any : { ...any, name };
}

/** The account's own profiles by id, and why others were passed over. */
export function readOwn(entries: Found['own']): {
  readonly read: ReadonlyMap<string, Profile>;
  readonly notes: readonly string[];
} {
  const read = new Map<string, Profile>();
  const notes: string[] = [];
  for (const { entry, id, text } of entries) {
    const { parsed, faults = [] }: Parsed = text === null ? { faults: NOT_WHOLE } : parseProfile(text);
    if (parsed?.profile.id !== id) {
      const [{ place, message } = WRONG_ID] = faults;
      notes.push(
        `The account's own profile "${id}" (entry ${entry}) was not used: ${place === '' ? '' : `${place} `}${message}.`,
      );
    } else if (read.has(id)) {
      notes.push(
        `The account has two profiles of its own with the id "${id}": the newer one was used, not entry ${entry}.`,
      );
    } else {
      read.set(id, parsed.profile);
    }
  }
  return { read, notes };
}

const HIDDEN =
  'If this account has its own profile with that id, your role needs the permission Lists > Custom Record Entries at View to read it.';
const NOT_WHOLE = [
  { place: '', message: 'the text that NetSuite returned has another length than the text that was saved' },
];
const WRONG_ID = { place: 'id', message: 'is not the id under which it is saved' };

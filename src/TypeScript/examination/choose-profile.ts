/**
 * Which profile a request is about: a shipped one, one of the account's own, or, of an application, the one that recognises it.
 */
import type { Found, Wanted } from '../account/read-facts';
import type { Profile } from '../diagnosis/profile';
import { matchesIntegration, recognisedBy } from '../diagnosis/profile';
import { ANY_INTEGRATION, profiles } from '../profiles/index';
import type { Parsed } from '../profiles/parse';
import { parseProfile } from '../profiles/parse';
import type { Doubt } from '../report/doubted';
import { BadRequest, unknownIntegration } from './bad-request';

/** Where a profile comes from. */
export interface ProfileUsed {
  readonly profile: Profile;
  readonly origin: 'shipped' | 'account';
  /** What to know about the choice, in a sentence: why one of the account's own was not used, or that none may be seen. */
  readonly note: string | null;
  /** Why a verdict by it is not relied on; null mostly. */
  readonly doubt: Doubt | null;
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
 * A profile of the account wins over a shipped one of the same id. Who asks for a profile by its id means no other.
 *
 * @throws BadRequest where there is no such profile, or no such application
 */
export function chooseProfile(subject: Subject, { names, isWhole, ownHidden, own: entries }: Found): ProfileUsed {
  const own = readOwn('profile' in subject ? entries.filter(({ id }) => id === subject.profile) : entries);
  const { read } = own;
  const note = own.notes.length === 0 ? null : own.notes.join(' ');
  if ('profile' in subject) {
    const account = read.get(subject.profile);
    const profile = account ?? profiles.get(subject.profile);
    if (!profile) throw unknownIntegration(subject.profile, [...read.keys()], ownHidden ? HIDDEN : note);
    const chosen: ChosenProfile = { profile, origin: account ? 'account' : 'shipped' };
    return withNote(chosen, own, { ownHidden, isDoubtful: own.isOneUnused && !account });
  }
  if (names === null || (names.length === 0 && isWhole)) {
    throw new BadRequest(
      'TD_UNKNOWN_INTEGRATION',
      `This account has no application with the internal id ${subject.application}: no access token was issued to one, and there is no such integration record.`,
    );
  }
  const found = profileFor(names, read) ?? { profile: anyIntegration(names[0]), origin: 'shipped' };
  return withNote(found, own, { ownHidden, isDoubtful: own.isOneUnused });
}

/** Where an own profile could not be used, the one that was may ask for too little: only who asks for that one by its id means no other. */
function withNote(
  chosen: ChosenProfile,
  { notes }: OwnProfiles,
  { ownHidden, isDoubtful }: { readonly ownHidden: boolean; readonly isDoubtful: boolean },
): ProfileUsed {
  const note = notes.length > 0 ? notes.join(' ') : ownHidden ? NOT_SEEN : null;
  const doubt = isDoubtful ? doubtFor(notes.join(' ')) : null;
  return { ...chosen, note, doubt };
}

function doubtFor(message: string): Doubt {
  return {
    because: 'this account has a profile of its own that could not be used.',
    code: 'NOT_UNDERSTOOD',
    message,
    advice:
      'Follow “What integrations need” at the end of the report on the page, as an Administrator, and correct or remove that profile.',
  };
}

/** The account has profiles of its own, or may have, and the caller could not read them. */
export const OWN_UNREAD: Doubt = {
  because: 'this account may have a profile of its own for it, which could not be read with the role that asked.',
  code: 'NOT_ASKED',
  message: 'The account’s own profile was not read.',
  advice: 'Ask as an Administrator, or with a role that may read the access tokens and custom record entries.',
};

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

/** What to know where another of the account's own profiles stands for one of the applications; null mostly. */
export function noteOnDeciding(
  used: Profile,
  applications: readonly string[],
  own: ReadonlyMap<string, Profile>,
): string | null {
  for (const name of applications) {
    const decides = profileFor([name], own);
    if (decides?.origin === 'account' && decides.profile.id !== used.id) {
      const { id, name: called } = decides.profile;
      return `The account's own profile "${called}" (${id}) recognises the application "${name}" too. That profile decides in the overview, in the sweep, and in the report on the application by its number.`;
    }
  }
  return null;
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

/** The account's own profiles by id, and why others were not used. */
export interface OwnProfiles {
  readonly read: ReadonlyMap<string, Profile>;
  /** What to know about the entries, each a sentence. */
  readonly notes: readonly string[];
  /** Whether one of them could not be used: what it asks for is not known. */
  readonly isOneUnused: boolean;
}

export function readOwn(entries: Found['own']): OwnProfiles {
  const read = new Map<string, Profile>();
  const seen = new Set<string>();
  const notes: string[] = [];
  let isOneUnused = false;
  // The newest of an id decides, and comes first.
  for (const { entry, id, text } of entries) {
    if (seen.has(id)) {
      notes.push(
        `The account has two profiles of its own with the id "${id}": entry ${entry}, the older one, was not used.`,
      );
      continue;
    }
    seen.add(id);
    const { parsed, faults = [] }: Parsed = text === null ? { faults: NOT_WHOLE } : parseProfile(text);
    if (parsed?.profile.id !== id) {
      const [{ place, message } = WRONG_ID] = faults;
      const fault = [place, message].filter((part) => part !== '').join(' ');
      notes.push(`The account's own profile "${id}" (entry ${entry}) was not used: ${fault}.`);
      isOneUnused = true;
    } else {
      read.set(id, parsed.profile);
    }
  }
  return { read, notes, isOneUnused };
}

/** The caller's role keeps entries of custom records from being seen. */
export const NOT_SEEN =
  'The role that asked may not see whether this account has its own profile, or registered OAuth 2.0 credentials: that takes Lists > Custom Record Entries at View.';
const HIDDEN =
  'If this account has its own profile with that id, your role needs the permission Lists > Custom Record Entries at View to read it.';
const NOT_WHOLE = [
  { place: '', message: 'the text that NetSuite returned has another length than the text that was saved' },
];
const WRONG_ID = { place: 'id', message: 'is not the id under which it is saved' };

/**
 * What is in the account: every application, judged by the profile that stands for it; with an error text, what it comes to for
 * each of them.
 */
import type { NamedApplication } from '../account/read-account';
import { readAccount } from '../account/read-account';
import type { OwnProfileEntry } from '../account/own-profiles';
import { diagnose } from '../diagnosis/diagnose';
import type { AccountFacts, HeldByApplication, OverviewLine } from '../diagnosis/overview';
import { factsOfApplication, lineOf, overviewOf, worstFirst } from '../diagnosis/overview';
import type { Profile } from '../diagnosis/profile';
import type { NeededProfile, Symptom } from '../diagnosis/symptom/index';
import { explainSymptom, leveled, neededFor, recognise, recognisedIn } from '../diagnosis/symptom/index';
import { codeOf, messageOf } from '../netsuite/thrown';
import { ANY_INTEGRATION } from '../profiles/index';
import type { OverviewApplication, OverviewReport, OverviewSymptom, OverviewText } from '../report/contract';
import { overviewReport, unansweredOverview } from '../report/overview';
import { everyProfile, NOT_SEEN } from './choose-profile';
import { vocabularyOf } from './examine';
import type { ProfilesOfAccount } from './profiles-of-account';
import { profilesOfAccount } from './profiles-of-account';

/** The overview, whatever happens: a fault of ours is not an answer about the account. */
export function overviewFor(symptom: string | null, accountId: string): OverviewReport {
  try {
    return examineAccount(symptom);
  } catch (thrown) {
    return unansweredOverview(accountId, { code: codeOf(thrown), message: messageOf(thrown) });
  }
}

/**
 * Reads and judges all applications, with the rights of whoever runs the script.
 *
 * @param text an error text as an integration showed it; null for none. It is neither kept nor logged
 */
function examineAccount(text: string | null): OverviewReport {
  let chosen: Chosen = NOTHING;
  const { account, hasOwnUnread, hasRegisteredUnread, entriesHidden, logins, cost } = readAccount(
    (applications, own) => {
      chosen = choose(applications, own, text);
      return chosen.profiles;
    },
  );
  const { symptom } = chosen;
  const { notes } = chosen.of.own;
  const judged = symptom ? explained(account, chosen, symptom) : plain(account, chosen);
  const isDoubtful = (line: Line) => hasOwnUnread || chosen.of.isDoubtful(line.application);
  const lines = judged.map((line) => (isDoubtful(line) ? notReliedOn(line) : line));
  const { accountId, readAt, unread } = account.shared;
  return overviewReport({
    source: { accountId, readAt },
    applications: lines.map((line) => ({
      ...published(line, chosen),
      lastLogin: logins.byApplication.get(line.application) ?? null,
      ...(line.symptom ? { symptom: line.symptom } : {}),
    })),
    complete:
      account.shared.integrationsComplete && !hasRegisteredUnread && account.held.every(({ complete }) => complete),
    symptom: symptom && textOf(symptom, chosen.concerns),
    notes: [...notes, ...(hasOwnUnread ? [OWN_UNREAD] : []), ...(entriesHidden ? [NOT_SEEN] : [])],
    unread,
    cost,
  });
}

/** One of the account's own profiles may ask for more than a shipped one. */
function notReliedOn(line: Line): Line {
  return line.verdict === 'ready' ? { ...line, verdict: 'unknown' } : line;
}

const OWN_UNREAD =
  'This account has profiles of its own that could not be read. What they ask for was not checked, so nothing is called ready.';

interface Chosen {
  readonly of: ProfilesOfAccount;
  /** What everything else is read for. */
  readonly profiles: readonly Profile[];
  readonly symptom: Symptom | null;
  /** The profiles whose applications alone count for the text; none: all. */
  readonly concerns: readonly string[];
  readonly needed: ReadonlyMap<Profile, NeededProfile>;
}

const NOTHING: Chosen = {
  of: profilesOfAccount([], []),
  profiles: [],
  symptom: null,
  concerns: [],
  needed: new Map(),
};

function choose(
  applications: readonly NamedApplication[],
  entries: readonly OwnProfileEntry[],
  text: string | null,
): Chosen {
  const of = profilesOfAccount(applications, entries);
  const symptom = text === null ? null : recognise(text, vocabularyOf(everyProfile(of.own.read)));
  const needed = new Map(
    symptom ? of.used.map((profile) => [profile, neededFor(profile, symptom.items)] as const) : [],
  );
  const profiles = [...of.used, ...[...needed.values()].map(({ profile }) => profile)];
  return { of, profiles, symptom, concerns: concernsOf(symptom), needed };
}

/** Where every code is of one integration, the text is of that integration. */
function concernsOf(symptom: Symptom | null): readonly string[] {
  const ids = new Set(symptom?.items.flatMap(({ profiles }) => profiles) ?? []);
  return ids.size === 1 ? [...ids] : [];
}

type Line = OverviewLine & { readonly symptom?: OverviewSymptom };

function plain(account: AccountFacts, chosen: Chosen): readonly Line[] {
  return overviewOf(account, (application) => profileIn(chosen, application));
}

function profileIn({ of }: Chosen, application: number): Profile {
  return of.chosenFor(application).profile;
}

/** Those that the text concerns and something explains come first, then the others that it concerns. */
function explained(account: AccountFacts, chosen: Chosen, symptom: Symptom): readonly Line[] {
  const isConcerned = ({ id }: Profile) => chosen.concerns.length === 0 || chosen.concerns.includes(id);
  const isOf = ({ application }: HeldByApplication) => isConcerned(profileIn(chosen, application));
  const concerned = account.held.filter(isOf);
  const others = plain({ ...account, held: account.held.filter((held) => !isOf(held)) }, chosen);
  const lines = worstFirst(
    concerned.map((held): Line & Required<Pick<Line, 'symptom'>> => {
      const facts = factsOfApplication(account, held);
      const own = profileIn(chosen, held.application);
      const needed = chosen.needed.get(own);
      const profile = needed ? leveled(needed, facts) : own;
      const diagnosis = diagnose(facts, profile);
      const { verdict, rootCause, tokens } = diagnosis;
      const judged = tokens.map((token) => ({ credential: token.chain.credential, verdict: token.verdict }));
      const { explainedBy, otherwise } = explainSymptom(symptom, profile, diagnosis);
      return {
        ...lineOf(account, held, { profile: own, verdict, rootCause, judged }),
        symptom: { concerned: true, explainedBy, otherwise: otherwise?.kind ?? null },
      };
    }),
  );
  return [
    ...lines.filter(({ symptom: { explainedBy } }) => explainedBy.length > 0),
    ...lines.filter(({ symptom: { explainedBy } }) => explainedBy.length === 0),
    ...others.map((line) => ({ ...line, symptom: NOT_CONCERNED })),
  ];
}

const NOT_CONCERNED: OverviewSymptom = { concerned: false, explainedBy: [], otherwise: null };

function published(
  { application, name, profile, verdict, rootCause, live }: OverviewLine,
  { of }: Chosen,
): Omit<OverviewApplication, 'lastLogin' | 'symptom'> {
  const { origin } = of.chosenFor(application);
  return {
    id: application,
    name,
    integration: profile.id,
    profile: profile.id === ANY_INTEGRATION ? null : { name: profile.name, origin },
    verdict,
    rootCause,
    credentials: live,
  };
}

function textOf({ items, skipped }: Symptom, concerns: readonly string[]): OverviewText {
  return { recognised: items.flatMap(recognisedIn), concerns, ...(skipped > 0 ? { skipped } : {}) };
}

/**
 * The applications of each report, with the credentials that it judges.
 */
import type { AccountFacts } from '../../overview';
import type { Profile } from '../../profile';
import type { Credential, Facts } from '../../facts';
import { byId } from '../../by-id';
import type { Standing } from '../../standing';
import type { ReportSubject } from '../../what-if/what-if';
import { factsOfGroup, notRelied, sideOf } from '../../what-if/what-if';

export interface Group {
  readonly profile: Profile;
  /** Whether what the profile asks for is all that counts: by one that is not relied on, nothing is ready. */
  readonly isRelied: boolean;
  /** Where its applications stand in the list of the account. */
  readonly places: readonly number[];
}

export function groupsOf({ held }: AccountFacts, subjectOf: (application: number) => ReportSubject): Group[] {
  const groups = new Map<string, Group & { readonly places: number[] }>();
  held.forEach(({ application }, place) => {
    const { key, profile, isRelied } = subjectOf(application);
    const group = groups.get(key);
    if (group) group.places.push(place);
    else groups.set(key, { profile, isRelied, places: [place] });
  });
  return [...groups.values()];
}

/** The facts that the report of a group stands on. */
export function factsFor(account: AccountFacts, { places }: Group): Facts {
  return factsOfGroup(account, places).facts;
}

export interface Judged {
  /** Where it stands among all that are judged. */
  readonly place: number;
  readonly group: Group;
  readonly credential: Credential;
  readonly standing: Standing;
}

/** Every credential that a report judges. */
export function judgedIn(account: AccountFacts, groups: readonly Group[]): Judged[] {
  const all = groups.flatMap((group) => {
    const side = sideOf(factsFor(account, group), group.profile);
    return side.judged.map((credential) => ({
      group,
      credential,
      standing: told(group, side.standingOf(credential)),
    }));
  });
  return all.map((one, place) => ({ place, ...one }));
}

/** What the same credentials come to in the changed account. */
export function standingsAfter(after: AccountFacts, judged: readonly Judged[]): Map<Judged, Standing> {
  const sides = new Map<Group, (credential: Credential) => Standing>();
  return new Map(
    judged.map((one) => {
      const standingOf = sides.get(one.group) ?? standingIn(after, one.group);
      sides.set(one.group, standingOf);
      return [one, standingOf(one.credential)];
    }),
  );
}

function standingIn(after: AccountFacts, group: Group): (credential: Credential) => Standing {
  const { facts, list } = factsOfGroup(after, group.places);
  const side = sideOf(facts, group.profile);
  return (credential) => told(group, side.standingOf(byId(list, credential.id) ?? credential));
}

function told({ isRelied }: Group, standing: Standing): Standing {
  return isRelied ? standing : notRelied(standing);
}

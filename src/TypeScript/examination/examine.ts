/**
 * The one path of every front: request -> read the facts -> diagnose -> plan -> report.
 */
import type { Absent, NamedByRequest } from '../account/named-credential';
import type { OwnProfilesRead, Wanted } from '../account/read-facts';
import { readWanted } from '../account/read-facts';
import type { ReadForSymptom } from '../account/symptom-readings/index';
import { readForSymptom } from '../account/symptom-readings/index';
import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import type { Facts } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import { kindOfNamed, ofKind } from '../diagnosis/profile';
import type { NeededProfile, Symptom, Vocabulary } from '../diagnosis/symptom/index';
import { explainSymptom, leveled, neededFor, recognise } from '../diagnosis/symptom/index';
import type { SymptomRead } from '../diagnosis/symptom/readings/index';
import { readingFor, withReading } from '../diagnosis/symptom/readings/index';
import { profiles } from '../profiles/index';
import type { Cost, OtherCertificate, Page, Report } from '../report/contract';
import { explained } from '../report/explained';
import type { Paging } from '../report/paging';
import { pageOf } from '../report/paging';
import { answering } from '../report/answering';
import type { Doubt } from '../report/doubted';
import { doubted } from '../report/doubted';
import type { ProfileUsed } from './choose-profile';
import { chooseProfile, noteOnDeciding, othersFor, OWN_UNREAD, ownWanted, readOwn, subjectOf } from './choose-profile';
import type { AskedCredential } from './asked-credential';
import { judgeOthers } from './judge-others';
import { namedBy } from './named-by';
import type { Request } from './request';
import { BadRequest } from './request';

/** What was read for a request, and what the diagnosis makes of it. */
export interface Examination {
  readonly request: Request;
  /** The profile that the diagnosis stands on, with what an error text added to it. */
  readonly profile: Profile;
  readonly used: ProfileUsed;
  /** Whether the account's own profiles were looked at before it was chosen. */
  readonly ownProfiles: OwnProfilesRead;
  /** Why a verdict by the profile is not relied on; null mostly. */
  readonly doubt: Doubt | null;
  /** Other profiles that recognise one of the applications: somebody may mean one of these. */
  readonly others: readonly Profile[];
  readonly symptom: Symptom | null;
  /** What was read beside the chain because the error text names a code with such a cause; null mostly. */
  readonly beside: SymptomRead | null;
  /** What the other certificates of the application come to; null where none was handed over. */
  readonly otherCertificates: readonly OtherCertificate[] | null;
  readonly facts: Facts;
  readonly diagnosis: Diagnosis;
  readonly report: Report;
}

/**
 * Reads and diagnoses, with the rights of whoever runs the script.
 *
 * @param paging the credentials to explain, where there are many or somebody asks for pages
 * @throws BadRequest when there is no such integration, user or role, when the integration does not use the kind of credential, when a token was asked for that no matching integration has, or a page
 *   that there is not
 */
export function examine(request: Request, paging: Paging | null = null): Examination {
  const { token } = request;
  const chosen = chooser(request);
  const read = readWanted(chosen.wanted);
  const { facts, cost, ownProfiles } = read;
  const { used: usedFor, symptom, needed, own } = chosen.outcome();
  const profile = needed ? leveled(needed, facts) : read.profile;
  if (read.absent !== null) throw notFound(read.absent, chosen.named);
  if (token !== null && facts.credentials.known && facts.credentials.value.length === 0) {
    throw new BadRequest(
      'TD_TOKEN_NOT_FOUND',
      `No integration named like ${profile.name} has an access token with the internal id ${token}. Send an id from Setup > Users/Roles > Access Tokens, or leave the parameter out.`,
    );
  }
  const diagnosis = diagnose(facts, profile);
  const page = pageOf(diagnosis, facts.credentials.known, paging);
  if (page && page.page > page.pages) throw pageNotFound(page);
  const names = facts.integrations.map(({ name }) => name);
  const others = othersFor(usedFor.profile, names, own);
  const deciding = 'profile' in subjectOf(request.integration) ? noteOnDeciding(usedFor.profile, names, own) : null;
  const notes = [usedFor.note, deciding].filter((note) => note !== null);
  const used: ProfileUsed = { ...usedFor, note: notes.length > 0 ? notes.join(' ') : null };
  const beside = symptom && readBeside(symptom, profile, diagnosis);
  const examination = {
    request,
    profile,
    used,
    ownProfiles,
    doubt: ownProfiles === 'unread' ? OWN_UNREAD : used.doubt,
    others,
    symptom,
    beside: beside?.read ?? null,
    otherCertificates: read.others && judgeOthers(read.others, profile),
    facts,
    diagnosis,
  };
  const whole = beside ? sumOf(cost, beside.cost) : cost;
  return { ...examination, report: reportOn(examination, facts, diagnosis, whole, page) };
}

/** Nothing is read beside the chain where a check explains the text. */
function readBeside(symptom: Symptom, profile: Profile, diagnosis: Diagnosis): ReadForSymptom | null {
  const reading = readingFor(symptom, profile, explainSymptom(symptom, profile, diagnosis));
  const roles = new Set(diagnosis.tokens.map(({ chain }) => chain.role.id));
  return reading && readForSymptom(reading, [...roles].slice(0, MOST_ROLES));
}

/** Nobody reads a sentence about more. */
const MOST_ROLES = 100;

function sumOf(a: Cost, b: Cost): Cost {
  return { units: a.units + b.units, queries: a.queries + b.queries };
}

/** The report on the facts that were examined, or on the same facts without names. */
export function reportOn(
  {
    profile,
    used,
    doubt,
    symptom,
    beside,
    otherCertificates,
  }: Pick<Examination, 'profile' | 'used' | 'doubt' | 'symptom' | 'beside' | 'otherCertificates'>,
  facts: Facts,
  diagnosis: Diagnosis,
  cost: Cost,
  page: Page | null,
): Report {
  const { origin, note } = used;
  const answer = symptom && explainSymptom(symptom, profile, diagnosis);
  const report = answering(explained(facts, profile, diagnosis, cost, page), {
    profile: { name: profile.name, origin, source: profile.source, note },
    symptom: answer && beside ? withReading(answer, beside) : answer,
    otherCertificates,
  });
  return doubted(report, doubt);
}

interface Chosen {
  readonly used: ProfileUsed;
  readonly symptom: Symptom | null;
  readonly needed: NeededProfile | null;
  readonly own: ReadonlyMap<string, Profile>;
}

/** What to read, and what was chosen on the way. */
function chooser({ integration, token, credential, symptom: text }: Request): {
  /** The credential that was named; null where none was. */
  readonly named: NamedByRequest | null;
  readonly wanted: Wanted;
  /** @throws Error before anything was read */
  readonly outcome: () => Chosen;
} {
  const subject = subjectOf(integration);
  const named = namedBy(credential);
  let chosen: Chosen | null = null;
  return {
    named,
    wanted: {
      token,
      named,
      application: 'application' in subject ? subject.application : null,
      own: ownWanted(subject),
      choose(found) {
        const own = readOwn(found.own);
        const used = forKind(chooseProfile(subject, found), credential);
        const symptom = text === null ? null : recognise(text, vocabularyOf([used.profile, ...profiles.values()]));
        const needed = symptom && neededFor(used.profile, symptom.items);
        chosen = { used, symptom, needed, own: own.read };
        return needed?.profile ?? used.profile;
      },
    },
    outcome() {
      if (chosen === null) throw new Error('Nothing was read.');
      return chosen;
    },
  };
}

/** The profile for the kind of credential that was named. @throws BadRequest where the integration does not use it */
function forKind(used: ProfileUsed, credential: AskedCredential | undefined): ProfileUsed {
  if (!credential) return used;
  const { name, credentials } = used.profile;
  const kind = credential.kind ?? kindOfNamed(used.profile);
  const profile = ofKind(used.profile, kind);
  if (profile) return { ...used, profile };
  throw new BadRequest(
    'TD_KIND_NOT_USED',
    `${name} does not log in with the kind ${kind}, as far as its profile says. Send one of these: ${credentials.map((arm) => arm.kind).join(', ')}.`,
  );
}

function notFound(absent: Absent, named: NamedByRequest | null): BadRequest {
  return absent === 'employee'
    ? new BadRequest(
        'TD_EMPLOYEE_NOT_FOUND',
        `NetSuite lists no user with the internal id ${named?.entity ?? ''} to the role that asks. Send the id of an employee, vendor, partner or customer, as its page shows it.`,
      )
    : new BadRequest(
        'TD_ROLE_NOT_FOUND',
        `NetSuite lists no role with the internal id ${named?.role ?? ''} to the role that asks. Send an id from Setup > Users/Roles > Manage Roles.`,
      );
}

/** The codes of every integration: a text may be one of another than was asked about. @param known of two with one id the first counts */
export function vocabularyOf(known: Iterable<Profile>): Vocabulary {
  const byId = new Map<string, Profile>();
  for (const profile of known) if (!byId.has(profile.id)) byId.set(profile.id, profile);
  return {
    codes: [...byId.values()].flatMap(({ id, errors }) => errors.map(({ code }) => ({ code, profile: id }))),
  };
}

/** Says how many pages there are. @param what stands on them */
export function pageNotFound({ page, pageSize, pages }: Page, what = 'credentials'): BadRequest {
  const there = pages === 1 ? 'There is 1 page' : `There are ${pages} pages`;
  const send = pages === 1 ? 'Send 1, or leave the parameter out.' : `Send a number from 1 to ${pages}.`;
  return new BadRequest('TD_PAGE_NOT_FOUND', `${there} of at most ${pageSize} ${what}, so no page ${page}. ${send}`);
}

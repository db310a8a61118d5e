/**
 * What the report will say of a mapping once it is registered, and whether all that it names is there.
 */
import type { Candidate } from '../../account/read-candidate';
import { readCandidate } from '../../account/read-candidate';
import { entityReference, roleReference } from '../../diagnosis/references';
import { diagnose } from '../../diagnosis/diagnose';
import { known } from '../../diagnosis/facts';
import type { Finding, Verdict } from '../../diagnosis/finding';
import type { Doubt } from '../../report/doubted';
import { chooseProfile, OWN_UNREAD } from '../choose-profile';
import type { MappingFault, NewMapping } from './check-mapping';

/** What is to be registered, with the names of what it names. */
export interface JudgedMapping {
  readonly mapping: NewMapping;
  readonly user: string;
  readonly role: string;
  /** The profile that it is checked with. */
  readonly profile: string;
  readonly verdict: Verdict;
  /** Why nobody is told that it is ready, though every check passes; null mostly. */
  readonly doubt: Doubt | null;
  /** What is not in order, in the order in which access fails. */
  readonly findings: readonly Finding[];
}

export type Judged =
  | { readonly judged: JudgedMapping; readonly faults?: undefined }
  | { readonly faults: readonly MappingFault[]; readonly judged?: undefined };

/** Seven queries at most, and one record load. */
export function judgeMapping(mapping: NewMapping): Judged {
  let unused: Doubt | null = null;
  const read = readCandidate(candidateOf(mapping), mapping.name, (known, own) => {
    const names = known.length > 0 ? known : [mapping.name];
    const { application } = mapping;
    const used = chooseProfile({ application }, { names, isWhole: false, ownHidden: false, own });
    unused = used.doubt;
    return used.profile;
  });
  const { facts, profile } = read;
  const [role] = facts.roles.filter(({ id }) => id === mapping.role);
  const [user] = facts.entities;
  const faults: MappingFault[] = [];
  const name = read.names[0] ?? mapping.name;
  if (read.names.length === 0 && read.isEveryApplication) {
    faults.push({
      field: 'application',
      message: `This account has no application with the internal id ${mapping.application}. Look under Setup > Integration > Manage Integrations.`,
    });
  } else if (name === '') {
    faults.push({ field: 'name', message: 'NetSuite does not say what this application is called. Type its name.' });
  }
  if (role?.name.known !== true) faults.push({ field: 'role', message: notThere('role', mapping.role) });
  if (user?.type.known !== true) faults.push({ field: 'entity', message: notThere('user', mapping.entity) });
  if (faults.length > 0 || role === undefined || user === undefined) return { faults };
  const { verdict, account, tokens } = diagnose(facts, profile);
  // As in the report: a profile that may ask for too little takes away nothing but `ready`.
  const doubt = verdict === 'ready' ? (read.isOwnUnread ? OWN_UNREAD : unused) : null;
  const said: readonly Finding[] = [...account, ...tokens.flatMap(({ findings }) => findings)];
  return {
    judged: {
      mapping: { ...mapping, name },
      user: entityReference(user).name,
      role: roleReference(role).name,
      profile: profile.name,
      verdict: doubt ? 'unknown' : verdict,
      doubt,
      findings: said.filter(({ check, status }) => check !== 'token-exists' && NOT_IN_ORDER.has(status)),
    },
  };
}

const NOT_IN_ORDER: ReadonlySet<Finding['status']> = new Set(['fail', 'unknown', 'warn']);

function notThere(what: string, id: number): string {
  return `There is no ${what} with the internal id ${id}, or your role may not read it.`;
}

function candidateOf({ application, kind, entity, role, from, until, ended, label }: NewMapping): Candidate {
  const common = {
    id: null,
    name: label === '' ? 'new' : label,
    integration: application,
    entity,
    role,
    revoked: known(ended),
  };
  return kind === 'oauth2-authorization'
    ? { kind, ...common }
    : { kind, ...common, ...(from === '' ? {} : { validFrom: from }), validUntil: known(until) };
}

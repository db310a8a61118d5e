/**
 * What `token-role` and `role-permission` share: which requirements are short at the role, and the lines that show it.
 */
import type { Chain, Possibility } from '../chain';
import { applies, lineOf } from '../chain';
import type { Evidence, Status } from '../finding';
import type { Fact } from '../facts';
import { lineIn } from '../facts';
import type { Line } from '../../netsuite/levels';
import { levelText, reaches } from '../../netsuite/levels';
import { roleReference } from '../references';
import type { Advice, Requirement } from '../profile';
import { listsKind } from '../profile';
import { permissionLabel } from '../../netsuite/permissions';
import { isAmiss, mayBe, statusSet, statusTable, unanimous, worstOfEach } from '../status-set';
import type { StatusSet } from '../status-set';

/** How a line reads on the page; a line at None and no line are two things. */
export function lineText(line: Fact<Line>): string {
  if (!line.known) return 'could not be read';
  return line.value === null ? 'not set' : levelText(line.value);
}

const [PASS, WARN, PASS_OR_FAIL] = [statusSet('pass'), statusSet('warn'), statusSet('pass', 'fail')];

/** What the role's part of a requirement may come to, by what the requirement may. */
const AT_ROLE = {
  required: statusTable(({ shortAtRole }) => (shortAtRole ? 'fail' : 'pass')),
  published: statusTable(({ shortAtRole }) => (shortAtRole ? 'warn' : 'pass')),
};

/** The statuses that the role's requirements may have together. */
export function shortfall({ requirements, certain, credential, profile }: Chain, { outcomes }: Possibility): StatusSet {
  // Of a kind that the profile does not list, more may be needed than anybody says.
  const least = listsKind(profile, credential.kind) ? PASS : PASS_OR_FAIL;
  // A requirement whose feature was not read may not apply at all.
  return requirements.reduce(
    (worst, { strength }, place) =>
      worstOfEach(worst, AT_ROLE[strength](outcomes[place] ?? 0, certain[place] ?? false)),
    least,
  );
}

/** The requirements that are, or may be, short at the role: those without which the integration fails first. */
export function shortRequirements({ requirements, certain, possibilities }: Chain): ShortRequirement[] {
  const short = requirements.flatMap((requirement, place): ShortRequirement[] => {
    const atRole = AT_ROLE[requirement.strength];
    const may = possibilities.reduce(
      (set, { outcomes }) => set | atRole(outcomes[place] ?? 0, certain[place] ?? false),
      0,
    );
    const weight = unanimous(may);
    return isAmiss(weight) ? [{ requirement, weight }] : [];
  });
  return [...short].sort((a, b) => Number(isPublished(a)) - Number(isPublished(b)));
}

export interface ShortRequirement {
  readonly requirement: Requirement;
  /** `unknown` where it only may be short. */
  readonly weight: 'fail' | 'warn' | 'unknown';
}

function isPublished({ requirement }: ShortRequirement): boolean {
  return requirement.strength === 'published';
}

/** Those on which a status stands. */
export function concernedIn(short: readonly ShortRequirement[], status: Status): readonly ShortRequirement[] {
  return status === 'unknown' ? short : short.filter(({ weight }) => weight === status);
}

export function roleEvidence(chain: Chain, short: readonly ShortRequirement[]): Evidence[] {
  return short.flatMap(({ requirement, weight }) =>
    requirement.anyOf.map((key): Evidence => ({
      record: roleReference(chain.role),
      field: `Permissions > ${permissionLabel(key)}`,
      found: lineText(lineOf(chain.role.permissions, key)),
      needed: `${levelText(requirement.level)}${requirement.anyOf.length > 1 ? ', or one of the others' : ''}${requirement.strength === 'published' ? ' (published)' : ''}`,
      requirement: requirement.id,
      weight,
    })),
  );
}

/** Whether the role may stay below the advised levels: `warn`, `pass`, or both where a line was not read. */
export function advisedShortfall(chain: Chain): StatusSet {
  // Its lines count for nothing, and unread ones look like those of any other role.
  if (chain.administrator) return PASS;
  const { advisedKnown, role } = chain;
  const found = advisedKnown.get(role.permissions) ?? advisedFor(chain);
  advisedKnown.set(role.permissions, found);
  return found;
}

function advisedFor(chain: Chain): StatusSet {
  let worst = PASS;
  for (const advice of chain.profile.advised) worst = worstOfEach(worst, mayWarn(chain, advice));
  return worst;
}

/** The advised levels that the role certainly does not reach. */
export function advisedEvidence(chain: Chain): Evidence[] {
  return chain.profile.advised
    .filter((advice) => !mayBe(mayWarn(chain, advice), 'pass'))
    .map((advice) => ({
      record: roleReference(chain.role),
      field: `Permissions > ${permissionLabel(advice.permission)}`,
      found: lineText(lineOf(chain.role.permissions, advice.permission)),
      needed: `${levelText(advice.level)} (advised)`,
      requirement: null,
      weight: 'warn',
    }));
}

function mayWarn(chain: Chain, advice: Advice): StatusSet {
  const { credential, option } = advice.onlyWith;
  // Like a requirement: of another kind of credential, or of an option that nobody named, it does not count.
  const isOfOthers = option !== undefined || (credential !== undefined && credential !== chain.credential.kind);
  if (chain.administrator || isOfOthers) return PASS;
  const on = applies(chain.facts, advice);
  if (on.known && !on.value) return PASS;
  const { permissions } = chain.role;
  const isReached = permissions.known && reaches(lineIn(permissions.value, advice.permission), advice.level);
  const may = permissions.known ? (isReached ? PASS : WARN) : PASS | WARN;
  return on.known ? may : may | PASS;
}

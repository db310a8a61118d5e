/**
 * From a diagnosis to ordered steps, with proof: the steps are applied to the facts and the same diagnosis runs again.
 */
import { withoutLeftOvers } from '../credentials';
import { byId } from '../by-id';
import { fill, listed } from '../checks/define';
import type { Diagnosis } from '../diagnose';
import { diagnose } from '../diagnose';
import type { Facts } from '../facts';
import { entityOf, roleOf, valueOr } from '../facts';
import type { CheckId } from '../finding';
import { entityReference, integrationOf, roleReference } from '../references';
import { RESTRICTIONS } from '../restrictions';
import { LOG_IN } from '../../netsuite/credential-kinds';
import { editing, MENUS } from '../../netsuite/screens';
import type { Profile } from '../profile';
import { featureName, featurePath } from '../../netsuite/features';
import { permissionLabel } from '../../netsuite/permissions';
import type { Change, ChangeKind, OfKind } from './change';
import { applyAll, KIND_OF, NEW_ENTITY, NEW_ROLE, ofKind } from './change';
import type { Strategy } from './changes';
import { planChanges, RECOMMENDED } from './changes';
import type { Planned } from './field-changes';
import { fieldChanges, isForTokens, planned, tokenReference } from './field-changes';
import { failingChecks, retryStep } from './retry';
import type { Alternative, FieldChange, Plan, Step } from './step';
import { stepId } from './step-id';
import { ALTERNATIVE_WORDING, NOTES, OTHER_ALTERNATIVE_TITLES, STEP_WORDING } from './wording';

/** The changes after which the integration has to be given something new. */
const NEW_CREDENTIALS: readonly ChangeKind[] = ['issue-token', 'consent-again', 'map-certificate'];

const PHASES = Object.keys(STEP_WORDING);

/**
 * Ordered steps for a blocked account, and what the diagnosis says once they are done. No steps unless blocked.
 *
 * @param most how much of it is worded; all of it is proven
 */
export function plan(read: Facts, profile: Profile, diagnosis: Diagnosis, most: MostOfPlan = ALL_OF_PLAN): Plan {
  const facts = withoutLeftOvers(read, profile);
  if (diagnosis.verdict !== 'blocked') return { steps: [], verdictAfter: diagnosis.verdict };
  const changes = inOrder(planChanges(facts, profile));
  const after = applyAll(facts, changes);
  const context: Context = {
    ...planned(facts, after, profile),
    failing: failingChecks(diagnosis),
    changes,
    most,
  };
  const groups = grouped(changes);
  const steps = groups.slice(0, most.steps).map((group) => stepOf(context, group));
  const who = groups.map(([first]) => STEP_WORDING[first.kind].who);
  return {
    steps: [...withAlternatives(facts, profile, most, steps, changes), retryStep({ profile, diagnosis, changes, who })],
    ...(groups.length > steps.length ? { stepsCut: groups.length - steps.length } : {}),
    verdictAfter: diagnose(after, profile).verdict,
  };
}

/** How much of a plan is worded. */
export interface MostOfPlan {
  /** Steps; the retry comes on top. */
  readonly steps: number;
  /** Changes of one step or alternative. */
  readonly changes: number;
}

const ALL_OF_PLAN: MostOfPlan = { steps: Infinity, changes: Infinity };

interface Context extends Planned {
  readonly failing: ReadonlySet<CheckId>;
  /** All of the plan's. */
  readonly changes: readonly Change[];
  readonly most: MostOfPlan;
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => PHASES.indexOf(a.kind) - PHASES.indexOf(b.kind));
}

/** Changes of one kind to one record: one step. */
type Group = [Change, ...Change[]];

function grouped(changes: readonly Change[]): Group[] {
  const groups = new Map<string, Group>();
  for (const change of changes) {
    const key = stepId(change);
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()];
}

/** One change as a step, in the words of a plan. */
export function wordedChange(context: Planned, change: Change): Step {
  return stepOf({ ...context, failing: new Set(), changes: [change], most: ALL_OF_PLAN }, [change]);
}

function stepOf(context: Context, group: Group): Step {
  const [first] = group;
  const wording = STEP_WORDING[first.kind];
  const slots = { ...commonSlots(context.profile), ...slotsOf(context, group) };
  const changes = group.flatMap((change) => fieldChanges(context, change));
  const record = changes[0]?.record;
  return {
    id: stepId(first),
    kind: first.kind,
    title: fill(wording.title, slots),
    where: fill(wording.where, slots),
    link: wording.page ?? (record?.link ? editing(record.link) : null),
    who: fill(wording.who.said, slots),
    ...shortened(changes, context.most),
    newCredentials: NEW_CREDENTIALS.includes(first.kind),
    fixes: wording.fixes.filter((check) => context.failing.has(check)),
    note: wording.note === null ? null : fill(wording.note, slots),
    alternatives: [],
    retry: null,
  };
}

/** The first of the changes, and how many were left out where that is any. */
function shortened(changes: readonly FieldChange[], most: MostOfPlan): Pick<Step, 'changes' | 'changesCut'> {
  const left = changes.length - most.changes;
  return left > 0 ? { changes: changes.slice(0, most.changes), changesCut: left } : { changes };
}

const ENTITY_PATHS: Readonly<Record<string, string>> = {
  employee: MENUS.employees,
  vendor: MENUS.vendors,
  partner: MENUS.partners,
  customer: MENUS.customers,
};

type Slots = Readonly<Record<string, string>>;

/** The names that the words of one kind of change have. */
function slotsOf(context: Context, group: Group): Slots {
  const [change] = group;
  const { before, facts } = context;
  switch (change.kind) {
    case 'enable-feature':
      return { names: featureName(change.feature), path: featurePath(change.feature) };
    case 'create-integration':
      return {};
    case 'enable-integration':
      return {
        integrationRecord: integrationOf(facts, change.integration).name,
        ...whatIsClosed(context, change.integration),
      };
    case 'create-role':
      return { role: change.name };
    case 'lift-restriction': {
      const reach = ofKind(group, 'lift-restriction').map(({ restriction }) => RESTRICTIONS[restriction].all);
      return { role: roleName(facts, change.role), reach: listed(reach) };
    }
    case 'activate-role':
    case 'grant-permission':
    case 'allow-restlets':
      return { role: roleName(facts, change.role) };
    case 'provide-user':
      return { entity: change.name, alreadyThere: whoHasItAlready(context) };
    case 'assign-role':
      return { ...holderSlots(facts, change.entity), role: roleName(facts, change.role) };
    case 'remove-global-line':
    case 'set-global-line': {
      const names = ofKind(group, change.kind).map(({ permission }) => permissionLabel(permission));
      const lines = `${names.length > 1 ? 'permissions' : 'permission'} ${listed(names)}`;
      return { ...holderSlots(facts, change.entity), lines };
    }
    case 'restore-access':
      return holderSlots(facts, change.entity);
    case 'reactivate-token':
    case 'revoke-token':
      return { token: tokenReference(facts, change.token).name };
    case 'issue-token':
      return {
        entity: entityName(facts, change.entity),
        role: roleName(facts, change.role),
        ...whyNew(before, ofKind(group, 'issue-token')),
      };
    case 'consent-again':
    case 'map-certificate': {
      const { entity, role, instead } = change;
      return {
        entity: entityName(facts, entity),
        role: roleName(facts, role),
        leftOut: leftOut(before, entity === instead.entity ? [] : [instead.entity]),
      };
    }
  }
}

function roleName(facts: Facts, id: number): string {
  return roleReference(roleOf(facts, id)).name;
}

function entityName(facts: Facts, id: number): string {
  return entityReference(entityOf(facts, id)).name;
}

/** A holder, and where its access stands: a contact's on the record of its company. */
function holderSlots(facts: Facts, id: number): Slots {
  const { name, type } = entityReference(entityOf(facts, id));
  const entityPath = ENTITY_PATHS[type] ?? 'Lists';
  const own = { entity: name, entityPath };
  return type === 'contact'
    ? { ...own, access: `${MENUS.relationships} > the company of ${name} > Edit > Access > ${name}`, roles: 'Role' }
    : { ...own, access: `${entityPath} > ${name} > Edit > Access`, roles: 'Roles' };
}

/** How the vendor's role and integration record come into an account; where it does not say, NetSuite's own pages. */
function commonSlots({ name, origin }: Profile): Slots {
  return {
    integration: name,
    origin: origin ? `${origin.how} ` : '',
    recordOrigin: origin?.where ?? `${MENUS.integrations} > New`,
    roleOrigin: origin?.where ?? `${MENUS.roles} > New`,
    caution: origin?.caution ? ` ${origin.caution}` : '',
  };
}

/** What keeps tokens of an integration record out, and what lets them in. */
function whatIsClosed(context: Context, id: number): Slots {
  const state = byId(context.before.integrations, id)?.state;
  return state?.known && state.value !== 'ENABLED'
    ? {
        opening: NOTES.opening.state,
        closed: (isForTokens(context, id) ? NOTES.closed : NOTES.closedToOAuth2)[state.value],
      }
    : { opening: NOTES.opening.withoutTokens, closed: NOTES.closed.withoutTokens };
}

/** Whoever has the role of the new user already spares the work of making one; a role that is created nobody has. */
function whoHasItAlready({ facts, changes }: Context): string {
  return ofKind(changes, 'assign-role')
    .filter(({ entity, role }) => entity === NEW_ENTITY && role !== NEW_ROLE)
    .map(({ role }) => fill(NOTES.alreadyThere, { role: roleName(facts, role) }))
    .join('');
}

/** Why the old tokens cannot be repaired, where it is so: another role, or a holder who may not log in and stays out. */
function whyNew(before: Facts, issued: readonly OfKind<'issue-token'>[]): Slots {
  const replaced = issued.flatMap(({ role, entity, replaces }) => {
    const ids = new Set<number | null>(replaces);
    return valueOr(before.credentials, [])
      .filter(({ id }) => ids.has(id))
      .map((old) => ({ isOfOtherRole: old.role !== role, isOfOtherHolder: old.entity !== entity, old }));
  });
  const left = replaced.flatMap(({ isOfOtherHolder, old }) => (isOfOtherHolder ? old.entity : []));
  return {
    bound: replaced.some(({ isOfOtherRole, isOfOtherHolder }) => isOfOtherRole && !isOfOtherHolder) ? NOTES.bound : '',
    leftOut: leftOut(before, left),
  };
}

/** @param holders who may not log in and stay out, each once or several times */
function leftOut(before: Facts, holders: readonly number[]): string {
  if (holders.length === 0) return '';
  return fill(NOTES.leftOut, { holders: listed([...new Set(holders)].map((id) => entityName(before, id))) });
}

/** The other ways: each is planned and proven in full, and shown at the first step that it does without. */
const VARIANTS: readonly {
  readonly choice: keyof typeof ALTERNATIVE_WORDING;
  readonly strategy: Partial<Strategy>;
  readonly insteadOf: readonly Step['kind'][];
}[] = [
  { choice: 'wrongRole', strategy: { wrongRole: 'grant-to-role' }, insteadOf: NEW_CREDENTIALS },
  { choice: 'spareToken', strategy: { spareToken: 'revoke' }, insteadOf: ['issue-token'] },
  { choice: 'globalLine', strategy: { globalLine: 'raise' }, insteadOf: ['remove-global-line'] },
  { choice: 'closedHolder', strategy: { closedHolder: 'restore' }, insteadOf: ['provide-user', ...NEW_CREDENTIALS] },
];

function withAlternatives(
  facts: Facts,
  profile: Profile,
  most: MostOfPlan,
  steps: readonly Step[],
  recommended: readonly Change[],
): Step[] {
  const known = new Set(recommended.map(keyOf));
  return VARIANTS.reduce<Step[]>(
    (result, { choice, strategy, insteadOf }) => {
      // Stryker disable next-line ConditionalExpression: without it a way is planned that no step would show
      if (!result.some(({ kind }) => insteadOf.includes(kind))) return result;
      const changes = inOrder(planChanges(facts, profile, { ...RECOMMENDED, ...strategy }));
      const different = changes.filter((change) => !known.has(keyOf(change)));
      const own = new Set(changes.map(keyOf));
      const spared = new Set(recommended.filter((change) => !own.has(keyOf(change))).map(stepId));
      const at = result.findIndex(({ id, kind }) => insteadOf.includes(kind) && spared.has(id));
      const step = result[at];
      if (!step) return result;
      const after = applyAll(facts, changes);
      const context = planned(facts, after, profile);
      const alternative: Alternative = {
        ...ALTERNATIVE_WORDING[choice],
        ...titleFor(choice, recommended),
        ...shortened(
          different.flatMap((change) => fieldChanges(context, change)),
          most,
        ),
        // Of this way alone: what the rest of the plan needs is said there.
        newCredentials: different.some(({ kind }) => NEW_CREDENTIALS.includes(kind)),
        verdictAfter: diagnose(after, profile).verdict,
      };
      return result.with(at, { ...step, alternatives: [...step.alternatives, alternative] });
    },
    [...steps],
  );
}

/** In the words of what the plan gives anew, where that is no access token. */
function titleFor(
  choice: keyof typeof ALTERNATIVE_WORDING,
  recommended: readonly Change[],
): Partial<Pick<Alternative, 'title'>> {
  const title = OTHER_ALTERNATIVE_TITLES[choice];
  const [again] = recommended.flatMap(({ kind }) =>
    kind === 'consent-again' || kind === 'map-certificate' ? [KIND_OF[kind]] : [],
  );
  return title === undefined || again === undefined ? {} : { title: fill(title, { word: LOG_IN[again].word }) };
}

function keyOf(change: Change): string {
  return JSON.stringify(change);
}

/**
 * From a diagnosis to ordered steps, with proof: the steps are applied to the facts and the same diagnosis runs again.
 */
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
import type { Change, ChangeKind, NewCredential } from './change';
import { applyAll, KIND_OF, NEW_ENTITY } from './change';
import type { Strategy } from './changes';
import { planChanges, RECOMMENDED } from './changes';
import type { Planned } from './field-changes';
import { fieldChanges, isForTokens, planned, tokenReference } from './field-changes';
import { retryStep } from './retry';
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
export function plan(facts: Facts, profile: Profile, diagnosis: Diagnosis, most: MostOfPlan = ALL_OF_PLAN): Plan {
  if (diagnosis.verdict !== 'blocked') return { steps: [], verdictAfter: diagnosis.verdict };
  const changes = inOrder(planChanges(facts, profile));
  const failing = new Set(
    [diagnosis.account, ...diagnosis.tokens.map(({ decisions }) => decisions)]
      .flat()
      .filter(({ status }) => status === 'fail')
      .map(({ check }) => check),
  );
  const after = applyAll(facts, changes);
  const context: Context = { ...planned(facts, after, profile), failing, changes, most };
  const groups = grouped(changes);
  const steps = groups.slice(0, most.steps).map((group) => stepOf(context, group));
  const who = groups.flatMap(([first]) => (first ? STEP_WORDING[first.kind].who : []));
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

/** Changes of one kind to one record are one step. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
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

function stepOf(context: Context, group: readonly Change[]): Step {
  const [first] = group;
  if (!first) throw new Error('A step needs a change.');
  const wording = STEP_WORDING[first.kind];
  const slots = slotsOf(context, first, group);
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
  entity: 'Lists',
};

function slotsOf(context: Context, change: Change, group: readonly Change[]): Record<string, string> {
  const { facts, profile } = context;
  const slots: Record<string, string> = { integration: profile.name, ...originSlots(profile) };
  if ('entity' in change) {
    const entity = entityReference(entityOf(facts, change.entity));
    slots.entity = entity.name;
    slots.entityPath = ENTITY_PATHS[entity.type] ?? 'Lists';
    const isContact = entity.type === 'contact';
    slots.access = isContact
      ? `${MENUS.relationships} > the company of ${entity.name} > Edit > Access > ${entity.name}`
      : `${slots.entityPath} > ${entity.name} > Edit > Access`;
    slots.roles = isContact ? 'Role' : 'Roles';
  }
  if (change.kind === 'provide-user') {
    slots.entity = change.name;
    slots.alreadyThere = whoHasItAlready(context);
  }
  if ('role' in change) slots.role = roleReference(roleOf(facts, change.role)).name;
  if (change.kind === 'create-role') slots.role = change.name;
  if ('token' in change) slots.token = tokenReference(facts, change.token).name;
  if (change.kind === 'enable-integration') {
    slots.integrationRecord = integrationOf(facts, change.integration).name;
    Object.assign(slots, whatIsClosed(context, change.integration));
  }
  if (change.kind === 'enable-feature') {
    slots.names = featureName(change.feature);
    slots.path = featurePath(change.feature);
  }
  if (change.kind === 'lift-restriction') {
    const kinds = group.flatMap((one) => (one.kind === 'lift-restriction' ? one.restriction : []));
    slots.reach = listed(kinds.map((kind) => RESTRICTIONS[kind].all));
  }
  if (change.kind === 'issue-token') Object.assign(slots, whyNew(context, group));
  if (change.kind === 'consent-again' || change.kind === 'map-certificate')
    slots.leftOut = leftOut(context.before, change);
  if (change.kind === 'remove-global-line' || change.kind === 'set-global-line') {
    const names = group.flatMap((one) => ('permission' in one ? permissionLabel(one.permission) : []));
    slots.lines = `${names.length > 1 ? 'permissions' : 'permission'} ${listed(names)}`;
  }
  return slots;
}

/** How the vendor's role and integration record come into an account; where it does not say, NetSuite's own pages. */
function originSlots({ origin }: Profile): Record<'origin' | 'recordOrigin' | 'roleOrigin' | 'caution', string> {
  return {
    origin: origin ? `${origin.how} ` : '',
    recordOrigin: origin?.where ?? `${MENUS.integrations} > New`,
    roleOrigin: origin?.where ?? `${MENUS.roles} > New`,
    caution: origin?.caution ? ` ${origin.caution}` : '',
  };
}

/** What keeps tokens of an integration record out, and what lets them in. */
function whatIsClosed(context: Context, id: number): Record<'opening' | 'closed', string> {
  const { before } = context;
  const states = before.integrations.flatMap(({ id: one, state }) => (one === id && state.known ? [state.value] : []));
  const [state] = states.filter((one) => one !== 'ENABLED');
  return state === undefined
    ? { opening: NOTES.opening.withoutTokens, closed: NOTES.closed.withoutTokens }
    : {
        opening: NOTES.opening.state,
        closed: (isForTokens(context, id) ? NOTES.closed : NOTES.closedToOAuth2)[state],
      };
}

function isNewCredential(change: Change): change is Extract<Change, { kind: 'issue-token' }> | NewCredential {
  return NEW_CREDENTIALS.includes(change.kind);
}

/** Whoever has the role of the new user already spares the work of making one; a role that is created nobody has. */
function whoHasItAlready({ facts, changes }: Context): string {
  const roles = changes.flatMap((change) =>
    isNewCredential(change) && change.entity === NEW_ENTITY && change.role > 0 ? [change.role] : [],
  );
  return [...new Set(roles)]
    .map((role) => fill(NOTES.alreadyThere, { role: roleReference(roleOf(facts, role)).name }))
    .join('');
}

/** Why the old tokens cannot be repaired, where it is so: another role, or a holder who may not log in and stays out. */
function whyNew({ before }: Context, group: readonly Change[]): Record<'bound' | 'leftOut', string> {
  const issued = group.flatMap((change) => (change.kind === 'issue-token' ? [change] : []));
  const replaced = issued.flatMap(({ role, entity, replaces }) =>
    valueOr(before.credentials, [])
      .filter(({ id }) => id !== null && replaces.includes(id))
      .map((old) => ({ isOfOtherRole: old.role !== role, isOfOtherHolder: old.entity !== entity, old })),
  );
  const left = [...new Set(replaced.flatMap(({ isOfOtherHolder, old }) => (isOfOtherHolder ? old.entity : [])))];
  return {
    bound: replaced.some(({ isOfOtherRole, isOfOtherHolder }) => isOfOtherRole && !isOfOtherHolder) ? NOTES.bound : '',
    leftOut:
      left.length === 0
        ? ''
        : fill(NOTES.leftOut, { holders: listed(left.map((id) => entityReference(entityOf(before, id)).name)) }),
  };
}

function leftOut(before: Facts, { entity, instead }: NewCredential): string {
  if (entity === instead.entity) return '';
  return fill(NOTES.leftOut, { holders: entityReference(entityOf(before, instead.entity)).name });
}

/** The other ways: each is planned and proven in full, and shown at the first step that it does without. */
const VARIANTS: readonly {
  readonly choice: keyof typeof ALTERNATIVE_WORDING;
  readonly strategy: Partial<Strategy>;
  readonly insteadOf: readonly ChangeKind[];
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
      if (!result.some(({ kind }) => insteadOf.some((one) => one === kind))) return result;
      const changes = inOrder(planChanges(facts, profile, { ...RECOMMENDED, ...strategy }));
      const different = changes.filter((change) => !known.has(keyOf(change)));
      const own = new Set(changes.map(keyOf));
      const spared = new Set(recommended.filter((change) => !own.has(keyOf(change))).map(stepId));
      const at = result.findIndex(({ id, kind }) => insteadOf.some((one) => one === kind) && spared.has(id));
      const step = result[at];
      if (!step || different.length === 0) return result;
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

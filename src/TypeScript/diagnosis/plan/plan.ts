/**
 * From a diagnosis to ordered steps, with proof: the steps are applied to the facts and the same diagnosis runs again.
 */
import { fill, listed } from '../checks/define';
import type { Diagnosis } from '../diagnose';
import { diagnose } from '../diagnose';
import type { Facts } from '../facts';
import { entityOf, roleOf } from '../facts';
import type { CheckId } from '../finding';
import { editing, entityReference, roleReference } from '../links';
import type { Profile } from '../profile';
import { permissionLabel } from '../profile';
import type { Change, ChangeKind } from './change';
import { applyAll } from './change';
import type { Strategy } from './changes';
import { planChanges, RECOMMENDED } from './changes';
import type { Planned } from './field-changes';
import { fieldChanges, integrationOf, tokenReference } from './field-changes';
import type { Alternative, FieldChange, Plan, Retry, Step } from './step';
import { stepId } from './step-id';
import { ALTERNATIVE_WORDING, RETRY_WORDING, STEP_WORDING } from './wording';

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
  const context: Context = { facts: applyAll(facts, changes), before: facts, profile, failing, most };
  const groups = grouped(changes);
  const steps = groups.slice(0, most.steps).map((group) => stepOf(context, group));
  const newCredentials = changes.some(({ kind }) => kind === 'issue-token');
  return {
    steps: [...withAlternatives(context, steps, changes), retryStep(profile, newCredentials)],
    ...(groups.length > steps.length ? { stepsCut: groups.length - steps.length } : {}),
    verdictAfter: diagnose(context.facts, profile).verdict,
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
    who: wording.who,
    ...shortened(changes, context),
    newCredentials: first.kind === 'issue-token',
    mends: wording.mends.filter((check) => context.failing.has(check)),
    note: wording.note === null ? null : fill(wording.note, slots),
    alternatives: [],
    retry: null,
  };
}

/** The first of the changes, and how many were left out where that is any. */
function shortened(changes: readonly FieldChange[], { most }: Context): Pick<Step, 'changes' | 'changesCut'> {
  const left = changes.length - most.changes;
  return left > 0 ? { changes: changes.slice(0, most.changes), changesCut: left } : { changes };
}

const ENTITY_PATHS: Readonly<Record<string, string>> = {
  employee: 'Lists > Employees > Employees',
  vendor: 'Lists > Relationships > Vendors',
  partner: 'Lists > Relationships > Partners',
  customer: 'Lists > Relationships > Customers',
  entity: 'Lists',
};

function slotsOf({ facts, profile }: Context, change: Change, group: readonly Change[]): Record<string, string> {
  const slots: Record<string, string> = { integration: profile.name, roleOrigin: profile.roleOrigin };
  if ('entity' in change) {
    const entity = entityReference(entityOf(facts, change.entity));
    slots.entity = entity.name;
    slots.entityPath = ENTITY_PATHS[entity.type] ?? 'Lists';
  }
  if (change.kind === 'provide-user') slots.entity = change.name;
  if ('role' in change) slots.role = roleReference(roleOf(facts, change.role)).name;
  if (change.kind === 'create-role') slots.role = change.name;
  if ('token' in change) slots.token = tokenReference(facts, change.token).name;
  if (change.kind === 'enable-integration') slots.integrationRecord = integrationOf(facts, change.integration).name;
  if (change.kind === 'enable-feature') {
    const needed = profile.features.find(({ id }) => id === change.feature);
    slots.names = needed?.name ?? change.feature;
    slots.path = needed?.path ?? '';
  }
  if (change.kind === 'remove-global-line' || change.kind === 'set-global-line') {
    const names = group.flatMap((one) => ('permission' in one ? permissionLabel(profile, one.permission) : []));
    slots.lines = `${names.length > 1 ? 'permissions' : 'permission'} ${listed(names)}`;
  }
  return slots;
}

/** The other ways: each is planned and proven in full, and shown where it parts from what is recommended. */
const VARIANTS: readonly {
  readonly choice: keyof typeof ALTERNATIVE_WORDING;
  readonly strategy: Partial<Strategy>;
  readonly insteadOf: ChangeKind;
}[] = [
  { choice: 'wrongRole', strategy: { wrongRole: 'grant-to-role' }, insteadOf: 'issue-token' },
  { choice: 'spareToken', strategy: { spareToken: 'revoke' }, insteadOf: 'issue-token' },
  { choice: 'globalLine', strategy: { globalLine: 'raise' }, insteadOf: 'remove-global-line' },
  { choice: 'closedHolder', strategy: { closedHolder: 'new-user' }, insteadOf: 'restore-access' },
];

function withAlternatives(context: Context, steps: readonly Step[], recommended: readonly Change[]): Step[] {
  const known = new Set(recommended.map(keyOf));
  return VARIANTS.reduce<Step[]>(
    (result, { choice, strategy, insteadOf }) => {
      const changes = inOrder(planChanges(context.before, context.profile, { ...RECOMMENDED, ...strategy }));
      const different = changes.filter((change) => !known.has(keyOf(change)));
      const at = result.findIndex(({ kind }) => kind === insteadOf);
      const step = result[at];
      if (!step || different.length === 0) return result;
      const after = applyAll(context.before, changes);
      const planned = { ...context, facts: after };
      const alternative: Alternative = {
        ...ALTERNATIVE_WORDING[choice],
        ...shortened(
          different.flatMap((change) => fieldChanges(planned, change)),
          context,
        ),
        newCredentials: changes.some(({ kind }) => kind === 'issue-token'),
        verdictAfter: diagnose(after, context.profile).verdict,
      };
      return result.with(at, { ...step, alternatives: [...step.alternatives, alternative] });
    },
    [...steps],
  );
}

function keyOf(change: Change): string {
  return JSON.stringify(change, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}

function retryStep(profile: Profile, newCredentials: boolean): Step {
  const slots = { integration: profile.name };
  const first = newCredentials ? [profile.retry.enterCredentials] : [];
  const retry: Retry = {
    web: [...first, ...profile.retry.web],
    mobile: [...first, ...profile.retry.mobile],
    answers: [
      ...profile.retry.answers,
      {
        question: RETRY_WORDING.reconnectQuestion,
        answer: fill(newCredentials ? RETRY_WORDING.reconnectNeeded : RETRY_WORDING.reconnectNotNeeded, slots),
      },
    ],
  };
  return {
    id: 'retry',
    kind: 'retry',
    title: fill(RETRY_WORDING.title, slots),
    where: RETRY_WORDING.where,
    link: null,
    who: fill(RETRY_WORDING.who, slots),
    changes: [],
    newCredentials,
    mends: [],
    note: null,
    alternatives: [],
    retry,
  };
}

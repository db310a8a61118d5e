/**
 * Which change is marked, against an account that is changed step by step: the answer is known there.
 */
import fc from 'fast-check';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import type { ChangeEvent, History, LocalTime } from '../../src/TypeScript/diagnosis/timeline/events';
import { HISTORY_SOURCES } from '../../src/TypeScript/diagnosis/timeline/events';
import type { Timeline } from '../../src/TypeScript/diagnosis/timeline/timeline';
import { inView, timelineOf } from '../../src/TypeScript/diagnosis/timeline/timeline';
import { LEVELS } from '../../src/TypeScript/netsuite/levels';
import type { Line } from '../../src/TypeScript/netsuite/levels';
import { expensify } from '../support/expensify';
import { anEmployee, aRole, aToken, EMPLOYEE, EXPECTED_ROLE, factsWith, PUBLISHED, TOKEN } from './support/accounts';

const CREATED = '2026-01-09T10:00:00Z';
/** Two that the profile asks for, and one that it does not. */
const PERMISSIONS = ['LIST_ACCOUNT', 'ADMI_WEBSERVICES', 'LIST_ITEM'] as const;

/** The parts of an account that are changed. */
interface Model {
  readonly role: Readonly<Record<string, Line>>;
  readonly global: Readonly<Record<string, Line>>;
  readonly assigned: boolean;
  readonly access: boolean;
  readonly inactive: boolean;
  readonly roleInactive: boolean;
}

const HEALTHY: Model = {
  role: PUBLISHED,
  global: {},
  assigned: true,
  access: true,
  inactive: false,
  roleInactive: false,
};

type Step =
  | { readonly kind: 'role' | 'global'; readonly permission: string; readonly to: Line }
  | { readonly kind: 'assigned' | 'access' | 'inactive' | 'roleInactive' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('role', 'global'),
    permission: fc.constantFrom(...PERMISSIONS),
    to: fc.constantFrom(null, ...LEVELS),
  }),
  fc.record({ kind: fc.constantFrom('assigned', 'access', 'inactive', 'roleInactive') }),
);

function lines(list: Readonly<Record<string, Line>>) {
  return Object.fromEntries(
    Object.entries(list).flatMap(([key, line]) => (line === null ? [] : [[key, line] as const])),
  );
}

function factsOf({ role, global, assigned, access, inactive, roleInactive }: Model): Facts {
  return factsWith({
    roles: [aRole({ permissions: lines(role), inactive: roleInactive })],
    employees: [
      anEmployee({
        globalPermissions: lines(global),
        roles: assigned ? [EXPECTED_ROLE] : [],
        giveAccess: access,
        inactive,
      }),
    ],
    tokens: [aToken({ created: CREATED })],
  });
}

/** The model after a step, and what NetSuite writes of it; nothing where the step changes nothing. */
function applied(
  model: Model,
  change: Step,
  at: LocalTime,
): { readonly model: Model; readonly event: ChangeEvent } | null {
  const by = null;
  const [role, entity] = [EXPECTED_ROLE, EMPLOYEE];
  switch (change.kind) {
    case 'role':
    case 'global': {
      const { kind, permission, to } = change;
      if ((model[kind][permission] ?? null) === to) return null;
      const event: ChangeEvent =
        kind === 'role'
          ? { kind: 'role-permission', at, by, role, permission, to }
          : { kind: 'global-permission', at, by, entity, permission, to };
      return { model: { ...model, [kind]: { ...model[kind], [permission]: to } }, event };
    }
    case 'assigned':
      return {
        model: { ...model, assigned: !model.assigned },
        event: { kind: 'role-assignment', at, by, entity, role, to: !model.assigned },
      };
    case 'access':
      return {
        model: { ...model, access: !model.access },
        event: { kind: 'give-access', at, by, entity, to: !model.access },
      };
    case 'inactive':
      return {
        model: { ...model, inactive: !model.inactive },
        event: { kind: 'entity-inactive', at, by, entity, to: !model.inactive },
      };
    case 'roleInactive':
      return {
        model: { ...model, roleInactive: !model.roleInactive },
        event: { kind: 'role-inactive', at, by, role, to: !model.roleInactive },
      };
  }
}

interface Story {
  /** After each event, the first of them before any. */
  readonly models: readonly Model[];
  readonly events: readonly ChangeEvent[];
}

function storyOf(steps: readonly Step[]): Story {
  const models = [HEALTHY];
  const events: ChangeEvent[] = [];
  steps.forEach((one, place) => {
    const at = `2026-02-01T${String(10 + Math.floor(place / 60)).padStart(2, '0')}:${String(place % 60).padStart(2, '0')}`;
    const next = applied(models.at(-1) ?? HEALTHY, one, at);
    if (!next) return;
    models.push(next.model);
    events.push(next.event);
  });
  return { models, events };
}

const NOTHING_OPEN = {
  open: new Set<never>(),
  partial: new Set<never>(),
  unread: [],
  createdBy: null,
  logins: [],
} as const;

function timelineIn(facts: Facts, history: Partial<History>): Timeline | null {
  const diagnosis = diagnose(facts, expensify);
  const view = inView(diagnosis.tokens, diagnosis.rootCause);
  return view && timelineOf(view.token.chain, view.fault, { ...NOTHING_OPEN, changes: [], ...history });
}

const marked = (timeline: Timeline | null) => timeline?.entries.filter(({ likely }) => likely) ?? [];

/** The step with which the finding of now began, read off the models one by one. */
function beginning({ models, events }: Story): ChangeEvent | null {
  const last = models.at(-1) ?? HEALTHY;
  const now = diagnose(factsOf(last), expensify);
  const view = inView(now.tokens, now.rootCause);
  if (!view) return null;
  const isSo = (model: Model) =>
    diagnose(factsOf(model), expensify).tokens[0]?.decisions.find(({ check }) => check === view.fault.check)?.status ===
    view.fault.status;
  const place = models.findLastIndex((model) => !isSo(model));
  return events[place] ?? null;
}

/** Every line has a change from before the token was made, so that NetSuite shows what stood there. */
const BEFORE: readonly ChangeEvent[] = PERMISSIONS.flatMap((permission): ChangeEvent[] => [
  {
    kind: 'role-permission',
    at: '2025-01-01T10:00',
    by: null,
    role: EXPECTED_ROLE,
    permission,
    to: (PUBLISHED as Readonly<Record<string, Line>>)[permission] ?? null,
  },
  { kind: 'global-permission', at: '2025-01-01T10:00', by: null, entity: EMPLOYEE, permission, to: null },
]);

const steps = fc.array(step, { minLength: 1, maxLength: 12 });

it('marks the very change with which the finding began, where NetSuite shows what stood there before', () => {
  let [all, blocked] = [0, 0];
  fc.assert(
    fc.property(steps, (taken) => {
      all += 1;
      const story = storyOf(taken);
      const began = beginning(story);
      const timeline = timelineIn(factsOf(story.models.at(-1) ?? HEALTHY), { changes: [...BEFORE, ...story.events] });
      if (began === null) return;
      blocked += 1;
      expect(marked(timeline).map(({ at }) => at)).toEqual([began.at]);
    }),
    { numRuns: 400, seed: 26 },
  );
  expect(blocked).toBeGreaterThan(all / 4);
});

it('marks that change or none, where NetSuite does not show what stood there before', () => {
  let [all, right] = [0, 0];
  fc.assert(
    fc.property(steps, (taken) => {
      all += 1;
      const story = storyOf(taken);
      const began = beginning(story);
      const timeline = timelineIn(factsOf(story.models.at(-1) ?? HEALTHY), { changes: story.events });
      if (began === null || timeline?.message.startsWith('No change') === true) return;
      expect(marked(timeline).map(({ at }) => at)).toEqual([began.at]);
      right += 1;
    }),
    { numRuns: 400, seed: 27 },
  );
  expect(right).toBeGreaterThan(all / 4);
});

it('is the same in whatever order the changes come', () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 11 }), (taken, turn) => {
      const { models, events } = storyOf(taken);
      const facts = factsOf(models.at(-1) ?? HEALTHY);
      const turned = [...events.slice(turn), ...events.slice(0, turn)];
      expect(timelineIn(facts, { changes: turned })).toEqual(timelineIn(facts, { changes: events }));
    }),
    { numRuns: 100, seed: 28 },
  );
});

it('marks at most one line, and none where a part that the finding stands on was not read', () => {
  fc.assert(
    fc.property(steps, fc.subarray([...HISTORY_SOURCES]), (taken, open) => {
      const { models, events } = storyOf(taken);
      const facts = factsOf(models.at(-1) ?? HEALTHY);
      const timeline = timelineIn(facts, { changes: events, open: new Set(open) });
      expect(marked(timeline).length).toBeLessThanOrEqual(1);
      const all = timelineIn(facts, { changes: events, open: new Set(HISTORY_SOURCES) });
      expect(marked(all)).toEqual([]);
    }),
    { numRuns: 100, seed: 29 },
  );
});

it('says of no change that it broke a login after which one worked', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { models, events } = storyOf(taken);
      const timeline = timelineIn(factsOf(models.at(-1) ?? HEALTHY), {
        changes: events,
        logins: [{ at: '2026-03-01T00:00:00', worked: true, detail: '' }],
      });
      const check = timeline?.check;
      if (check === 'employee-access' || check === 'role-active' || check === 'role-assigned') {
        expect(marked(timeline)).toEqual([]);
      }
    }),
    { numRuns: 100, seed: 30 },
  );
});

it('marks none of two moments that depend on what stood there before', () => {
  const line = (permission: string, at: string, to: Line): ChangeEvent => ({
    kind: 'role-permission',
    at,
    by: null,
    role: EXPECTED_ROLE,
    permission,
    to,
  });
  const changes: ChangeEvent[] = [
    line('LIST_ACCOUNT', '2026-02-01T10:00', 'FULL'),
    line('LIST_ACCOUNT', '2026-02-02T10:00', 'NONE'),
    {
      kind: 'global-permission',
      at: '2026-02-03T10:00',
      by: null,
      entity: EMPLOYEE,
      permission: 'LIST_ACCOUNT',
      to: 'NONE',
    },
  ];
  const facts = factsOf({ ...HEALTHY, role: { ...PUBLISHED, LIST_ACCOUNT: 'NONE' }, global: { LIST_ACCOUNT: 'NONE' } });
  const timeline = timelineIn(facts, { changes });

  expect([timeline?.check, marked(timeline)]).toEqual(['role-permission', []]);
  expect(timeline?.message).toMatch(/several may have broken it/);
});

it('says that it was so from the start where no change explains it, unless one may be missing', () => {
  const facts = factsOf({ ...HEALTHY, role: { ...PUBLISHED, LIST_ACCOUNT: null } });

  expect(marked(timelineIn(facts, {})).map(({ event }) => event)).toEqual(['token-created']);
  expect(marked(timelineIn(facts, { partial: new Set(['role-permission-changes'] as const) }))).toEqual([]);
});

it('never says so of what NetSuite asks for before it makes a token', () => {
  const timeline = timelineIn(factsOf({ ...HEALTHY, assigned: false }), {});

  expect([timeline?.token, marked(timeline)]).toEqual([TOKEN, []]);
});

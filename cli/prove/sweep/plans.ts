/**
 * What may happen to a sweep: everything that can happen at one of its calls, one at a time.
 */
import type { CallMade, FailAt, MapReduceCall, RestartAt } from '../../../emulator';
import { changeUnderneath } from './account';
import type { World } from './world';

type Stage = CallMade['stage'];

export type Kind =
  | 'fault'
  | 'limit'
  | 'lost-call'
  | 'restart'
  | 'restart-thrice'
  | 'change-underneath'
  | 'result-deleted'
  | 'clock-back'
  | 'clock-forward'
  | 'two-at-once'
  | 'two-at-once-clock';

export interface Plan {
  readonly kind: Kind;
  readonly label: string;
  /** When the account changes: before the sweep, or at a call of it. */
  readonly changes: 'before' | 'during';
  /** How the sweep goes in that account. */
  readonly how: (world: World) => MapReduceCall;
  /** Of two at once: the call at which the other one begins. */
  readonly secondAt?: CallMade;
  /** How far the clock jumps there, in milliseconds. */
  readonly jump?: number;
}

/** Documented codes of NetSuite. */
const CODES = [
  'UNEXPECTED_ERROR',
  'SSS_USAGE_LIMIT_EXCEEDED',
  'SSS_REQUEST_LIMIT_EXCEEDED',
  'INSUFFICIENT_PERMISSION',
  'RCRD_DSNT_EXIST',
];

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
/** A sweep that began earlier is taken for one that never came to its end. */
const LONGER_THAN_ANY = 7 * 60 * 60 * 1000;
/** More calls than a stage makes. */
const REST = 600;

/** @param calls of a sweep that nothing interrupts */
export function plansOf(calls: readonly CallMade[]): Plan[] {
  return [...calls.flatMap(atCall), ...invocationsOf(calls).flatMap(aroundInvocation)];
}

function atCall(at: CallMade): Plan[] {
  const { stage, invocation, call, own } = at;
  const where = `${stage} ${call}`;
  const plan = (kind: Kind, how: Plan['how'], more: Partial<Plan> = {}): Plan => ({
    ...{ kind, label: `${kind} at ${where}`, changes: 'before', how },
    ...more,
  });
  const isHere = (one: CallMade) => one.stage === stage && one.call === call;
  const jumping = (by: number) => (world: World) => ({
    onCall: (one: CallMade) => {
      if (isHere(one)) world.jump(by);
    },
  });
  return [
    ...CODES.map((error): Plan => ({
      ...plan('fault', () => ({ failAt: { stage, call, error } })),
      label: `${error} at ${where}`,
    })),
    plan('limit', () => ({ failAt: everyCallFrom(stage, call) })),
    ...(stage === 'map' || stage === 'reduce' ? [plan('lost-call', () => ({ onCall: failing(at) }))] : []),
    plan('restart', () => ({ restartAt: { stage, invocation, at: own } })),
    plan('change-underneath', changingAt(isHere), { changes: 'during' }),
    plan('result-deleted', ({ account }) => ({
      onCall: (one) => {
        if (isHere(one)) account.database.run('DELETE FROM customrecord_td_sweep_part WHERE id = 1');
      },
    })),
    plan('clock-back', jumping(-DAY)),
    plan('clock-forward', jumping(YEAR)),
    plan('two-at-once', () => ({}), { secondAt: at, jump: 0 }),
    plan('two-at-once-clock', () => ({}), { secondAt: at, jump: LONGER_THAN_ANY }),
  ];
}

function changingAt(isHere: (one: CallMade) => boolean): Plan['how'] {
  return ({ account }) => ({
    onCall: (one) => {
      if (isHere(one)) changeUnderneath(account);
    },
  });
}

/** What a script may use up is used up: nothing works any more until the stage ends. */
function everyCallFrom(stage: Stage, first: number): FailAt[] {
  return Array.from({ length: REST }, (_, place) => ({
    ...{ stage, call: first + place, error: 'SSS_USAGE_LIMIT_EXCEEDED' },
  }));
}

/** The same call of three invocations that follow each other: a pair is tried again twice. */
function failing({ stage, invocation, own }: CallMade): (one: CallMade) => void {
  return (one) => {
    const isAgain = one.invocation >= invocation && one.invocation < invocation + 3;
    if (one.stage === stage && one.own === own && isAgain) throw new Error('An error occurred.');
  };
}

interface Invocation {
  readonly stage: Stage;
  readonly invocation: number;
}

function invocationsOf(calls: readonly CallMade[]): Invocation[] {
  const seen = new Map(calls.map(({ stage, invocation }) => [`${stage} ${invocation}`, { stage, invocation }]));
  return [...seen.values()];
}

function aroundInvocation({ stage, invocation }: Invocation): Plan[] {
  const plan = (kind: Kind, restartAt: readonly RestartAt[], words: string): Plan => ({
    kind,
    label: `${words} invocation ${invocation} of ${stage}`,
    changes: 'before',
    how: () => ({ restartAt }),
  });
  const thrice = (at: 'before' | 'after') => [0, 1, 2].map((more) => ({ stage, invocation: invocation + more, at }));
  return [
    plan('restart', [{ stage, invocation, at: 'before' }], 'restart before'),
    plan('restart', [{ stage, invocation, at: 'after' }], 'restart after'),
    plan('restart-thrice', thrice('before'), 'three restarts before'),
    plan('restart-thrice', thrice('after'), 'three restarts after'),
  ];
}

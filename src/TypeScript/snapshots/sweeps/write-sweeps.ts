/**
 * Writes sweeps with the rights of whoever runs the script. A stage may run twice: each function may be called again, and then
 * writes nothing twice. A part counts only through the entry that lists it, and the entry is brought to its end by one update: a
 * sweep that dies before that has changed nothing of what is read.
 */
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { MailState, SweepCost, SweepError, SweepState, SweepTotals } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import { SWEEP_FIELD as FIELD, SWEEP_TYPE } from './fields';
import type { StoredPart } from './sweep-entry';
import { MOST_ERRORS, MOST_INTEGRATIONS } from './sweep-entry';

export type Values = Readonly<Record<string, string | number>>;

export interface NewSweep {
  /** 16 hexadecimal digits, at random. */
  readonly key: string;
  readonly deployment: string;
  /** ISO time in UTC. */
  readonly began: string;
}

/** Makes the entry of a sweep that begins. 6 units. @returns its internal id */
export function beginSweep({ key, deployment, began }: NewSweep): number {
  return created(SWEEP_TYPE, {
    [FIELD.key]: key,
    [FIELD.deployment]: deployment,
    [FIELD.account]: runtime.accountId,
    [FIELD.state]: 'running' satisfies SweepState,
    [FIELD.began]: began,
  });
}

/** Another sweep goes on in its place. 2 units. */
export function withdrawSweep(id: number, ended: string): void {
  updated(SWEEP_TYPE, id, { [FIELD.state]: 'withdrawn' satisfies SweepState, [FIELD.ended]: ended });
}

/** It never came to its end. 6 units. @returns false where it is over meanwhile: then it stays as it is */
export function interruptSweep(id: number): boolean {
  return broughtFromRunning(id, { [FIELD.state]: 'interrupted' satisfies SweepState });
}

/** How many pairs the stage map gets: a page that does not come back is seen by that. 2 units. */
export function notePages(id: number, pages: number): void {
  updated(SWEEP_TYPE, id, { [FIELD.pages]: pages });
}

/** How far the e-mail of a sweep is. 2 units. */
export function setMail(id: number, mail: MailState): void {
  updated(SWEEP_TYPE, id, { [FIELD.mail]: mail });
}

export interface SweepEnd extends SweepTotals {
  readonly state: 'finished' | 'incomplete' | 'failed';
  /** ISO time in UTC. */
  readonly ended: string;
  /** The worst first. */
  readonly integrations: readonly IntegrationTotals[];
  readonly parts: readonly StoredPart[];
  readonly errors: readonly SweepError[];
  readonly cost: SweepCost | null;
}

/** Characters of one error that are kept. */
const MOST_OF_ERROR = 500;

/**
 * The one update that makes the sweep count. 6 units.
 * @returns false where another sweep took its place meanwhile: then it does not count
 */
export function finishSweep(id: number, end: SweepEnd): boolean {
  const { state, ended, ready, blocked, unknown, integrations, parts, errors, cost } = end;
  const kept = errors.slice(0, MOST_ERRORS).map(({ stage, key, message }) => ({
    ...{ stage, key: key.slice(0, MOST_OF_ERROR), message: message.slice(0, MOST_OF_ERROR) },
  }));
  return broughtFromRunning(id, {
    [FIELD.state]: state,
    [FIELD.ended]: ended,
    [FIELD.ready]: ready,
    [FIELD.blocked]: blocked,
    [FIELD.unknown]: unknown,
    [FIELD.totals]: JSON.stringify({
      integrations: integrations.slice(0, MOST_INTEGRATIONS),
      count: integrations.length,
    }),
    [FIELD.parts]: JSON.stringify(parts.map(({ id: part, kind, groups, hash }) => ({ id: part, kind, groups, hash }))),
    [FIELD.errors]: JSON.stringify(kept),
    [FIELD.cost]: cost === null ? '' : JSON.stringify({ units: cost.units, queries: cost.queries }),
  });
}

/** An account may have mandatory fields of an earlier version: a deployment takes no field away. [DOC] subsect_1522153967 */
const OPTIONS = { ignoreMandatoryFields: true };

export function created(type: string, values: Values): number {
  const entry = record.create({ type });
  for (const [fieldId, value] of Object.entries(values)) entry.setValue({ fieldId, value });
  return entry.save(OPTIONS);
}

function isChangedMeanwhile(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && Reflect.get(thrown, 'name') === 'RCRD_HAS_BEEN_CHANGED';
}

/** An entry that somebody writes all the time is left as it is. */
const MOST_TRIES = 3;

/**
 * Two sweeps may each think that it is the only one, if a clock jumps or one runs for very long: one may end the other while that
 * one comes to its end. NetSuite refuses to save what was saved since it was loaded ([SEEN] of standard records, ASSUMED of custom
 * ones), so only one of them writes.
 */
function broughtFromRunning(id: number, values: Values): boolean {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const entry = record.load({ type: SWEEP_TYPE, id });
    if (entry.getValue({ fieldId: FIELD.state }) !== ('running' satisfies SweepState)) return false;
    for (const [fieldId, value] of Object.entries(values)) entry.setValue({ fieldId, value });
    try {
      entry.save(OPTIONS);
      return true;
    } catch (thrown) {
      if (!isChangedMeanwhile(thrown)) throw thrown;
    }
  }
  return false;
}

export function updated(type: string, id: number, values: Values): void {
  record.submitFields({ type, id, values, options: OPTIONS });
}

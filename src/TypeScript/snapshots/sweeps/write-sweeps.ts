/**
 * Writes sweeps with the rights of whoever runs the script. A stage may run twice: each function may be called again, and then
 * writes nothing twice. A part counts only through the entry that lists it, and the entry is brought to its end by one update: a
 * sweep that dies before that has changed nothing of what is read.
 */
import * as record from 'N/record';
import { fingerprint } from '../../diagnosis/fingerprint';
import type { MailState, SweepCost, SweepError, SweepState, SweepTotals } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import { isSection } from '../../diagnosis/sweep/rows';
import { inChunks } from '../../diagnosis/sweep/in-chunks';
import type { Reading } from '../../account/reading';
import { idOf, textOf } from '../../account/reading';
import { codeOf } from '../../netsuite/thrown';
import type { PartKind } from './fields';
import { PART_FIELD, PART_TYPE, SWEEP_FIELD as FIELD, SWEEP_TYPE } from './fields';
import { intactParts } from './read-sweeps';
import type { StoredPart } from './sweep-entry';
import { MOST_ERRORS, MOST_INTEGRATIONS } from './sweep-entry';

type Rows = Pick<Reading, 'firstRows'>;
type Values = Readonly<Record<string, string | number>>;

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

/** A part that is to be kept. */
export interface NewPart {
  readonly kind: PartKind;
  /** The integrations that it is about. */
  readonly groups: readonly string[];
  readonly text: string;
}

/** Sections of several integrations in as few parts as fit. @param sections as `sectionText` makes them */
export function partsOfSections(
  kind: 'state' | 'soon',
  sections: readonly { readonly group: string; readonly text: string }[],
  most?: number,
): NewPart[] {
  return inChunks(
    sections.map(({ text }) => text),
    '\n',
    most,
  ).map((text) => ({ kind, groups: groupsIn(text), text }));
}

function groupsIn(text: string): string[] {
  return [...new Set(text.split('\n').flatMap((line) => (isSection(line) ? [line.slice(1)] : [])))];
}

/**
 * Writes the parts of a sweep, by their kind and number: what an earlier call wrote is found and written over. One query, 6 units
 * for each part that is new, and a query for each ten that are not.
 *
 * @param sweep its key
 * @param reusable parts of the last sweep: one that still has the same text is listed again, and nothing is written
 */
export function writeParts(
  reading: Rows,
  sweep: string,
  parts: readonly NewPart[],
  reusable: readonly StoredPart[] = [],
): StoredPart[] {
  const before = partsBefore(reading, sweep);
  const hashed = parts.map((part) => ({ ...part, hash: fingerprint(part.text) }));
  const wanted = new Set(hashed.map(({ kind, hash }) => textKey(kind, hash)));
  // One that is gone, or that somebody changed, would be missing for ever.
  const intact = intactParts(
    reading,
    reusable.filter(({ kind, hash }) => wanted.has(textKey(kind, hash))),
  );
  const byText = new Map(intact.map((part) => [textKey(part.kind, part.hash), part.id]));
  const numbers = new Map<PartKind, number>();
  return hashed.map(({ kind, groups, text, hash }): StoredPart => {
    const reused = byText.get(textKey(kind, hash));
    if (reused !== undefined) return { id: reused, kind, groups, hash };
    const number = (numbers.get(kind) ?? 0) + 1;
    numbers.set(kind, number);
    const found = before.get(placeKey(kind, number));
    const [only = ''] = groups;
    const values: Values = {
      [PART_FIELD.sweep]: sweep,
      [PART_FIELD.kind]: kind,
      [PART_FIELD.group]: groups.length === 1 ? only : '',
      [PART_FIELD.number]: number,
      [PART_FIELD.hash]: hash,
      [PART_FIELD.text]: text,
    };
    if (found === undefined) return { id: created(PART_TYPE, values), kind, groups, hash };
    if (found.hash !== hash) updated(PART_TYPE, found.id, values);
    return { id: found.id, kind, groups, hash };
  });
}

interface Before {
  readonly id: number;
  readonly hash: string;
}

/** What an earlier call of the same sweep wrote: of two for one place the first. */
function partsBefore(reading: Rows, sweep: string): ReadonlyMap<string, Before> {
  const sql = `SELECT p.id, p.${PART_FIELD.kind} AS kind, p.${PART_FIELD.number} AS part_number, p.${PART_FIELD.hash} AS hash
FROM ${PART_TYPE} p WHERE p.${PART_FIELD.sweep} = ? ORDER BY p.id DESC`;
  return new Map(
    reading
      .firstRows(sql, [sweep])
      .map((row) => [
        placeKey(textOf(row.kind), Number(row.part_number)),
        { id: idOf(row.id), hash: textOf(row.hash) },
      ]),
  );
}

function placeKey(kind: string, number: number): string {
  return `${kind}/${number}`;
}

function textKey(kind: string, hash: string): string {
  return `${kind} ${hash}`;
}

/** An account may have mandatory fields of an earlier version: a deployment takes no field away. [DOC] subsect_1522153967 */
const OPTIONS = { ignoreMandatoryFields: true };

function created(type: string, values: Values): number {
  const entry = record.create({ type });
  for (const [fieldId, value] of Object.entries(values)) entry.setValue({ fieldId, value });
  return entry.save(OPTIONS);
}

/** An entry that somebody writes all the time is left as it is. */
const MOST_TRIES = 3;

/**
 * Two sweeps may each think that it is the only one, if a clock jumps or one runs for very long: one may end the other while that
 * one comes to its end. NetSuite refuses to save what was saved since it was loaded, so only one of them writes.
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
      if (codeOf(thrown) !== 'RCRD_HAS_BEEN_CHANGED') throw thrown;
    }
  }
  return false;
}

function updated(type: string, id: number, values: Values): void {
  record.submitFields({ type, id, values, options: OPTIONS });
}

/**
 * Rows of the custom record of sweeps, understood strictly: anybody who may edit entries can have written anything.
 */
import type { CheckId, Verdict } from '../../diagnosis/finding';
import { CHECK_ORDER } from '../../diagnosis/finding';
import { FINGERPRINT } from '../../diagnosis/fingerprint';
import type { SweepCost, SweepError } from '../../diagnosis/sweep/sweep-result';
import { MAIL_STATES, SWEEP_STAGES, SWEEP_STATES } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals, SoonKind, SweptIntegration } from '../../diagnosis/sweep/swept';
import { SOON_KINDS } from '../../diagnosis/sweep/swept';
import { timeOf } from '../../diagnosis/validity';
import type { Row } from '../../account/reading';
import { idOf, textOf } from '../../account/reading';
import { PART_KINDS, SWEEP_FIELD as FIELD } from './fields';
import { arrayOf, countOf, objectOf, oneOf, stringOf } from '../../diagnosis/sweep/strict';
import type { StoredPart, SweepEntry, SweepSummary } from './sweep-entry';
import { MOST_ERRORS, MOST_INTEGRATIONS } from './sweep-entry';

/** Columns that `summaryOf` reads. */
export const SUMMARY_COLUMNS = `s.id, s.${FIELD.key} AS sweep_key, s.${FIELD.deployment} AS deployment, s.${FIELD.state} AS state,
  s.${FIELD.began} AS began, s.${FIELD.ended} AS ended, s.${FIELD.pages} AS pages, s.${FIELD.ready} AS ready,
  s.${FIELD.blocked} AS blocked, s.${FIELD.unknown} AS not_known, s.${FIELD.mail} AS mail`;

/** Columns that `entryOf` reads. */
export const ENTRY_COLUMNS = `${SUMMARY_COLUMNS}, s.${FIELD.totals} AS totals, s.${FIELD.parts} AS parts,
  s.${FIELD.errors} AS errors, s.${FIELD.cost} AS cost`;

/** The key of a sweep: 16 hexadecimal digits, at random. */
export const SWEEP_KEY = /^[0-9a-f]{16}$/;

/** @throws Error where the entry is not what was written */
export function summaryOf(row: Row): SweepSummary {
  const key = textOf(row.sweep_key);
  if (!SWEEP_KEY.test(key)) throw new Error('The key of a sweep is not what the sweep wrote.');
  const ended = textOf(row.ended);
  const state = oneOf(SWEEP_STATES, textOf(row.state));
  const isOver = state === 'finished' || state === 'incomplete';
  if (isOver && ended === '') throw new Error('A sweep that has ended has no end time.');
  return {
    id: idOf(row.id),
    key,
    deployment: textOf(row.deployment),
    state,
    began: timeIn(textOf(row.began)),
    ended: ended === '' ? null : timeIn(ended),
    pages: textOf(row.pages) === '' ? null : countIn(row.pages),
    ready: countIn(row.ready, !isOver),
    blocked: countIn(row.blocked, !isOver),
    unknown: countIn(row.not_known, !isOver),
    mail: oneOf(MAIL_STATES, textOf(row.mail)),
  };
}

/** @throws Error where the entry is not what was written */
export function entryOf(row: Row): SweepEntry {
  const summary = summaryOf(row);
  const { integrations, count } = totalsIn(textOf(row.totals));
  const cost = textOf(row.cost);
  return {
    ...summary,
    integrations,
    integrationCount: count,
    parts: partsOf(row),
    errors: listIn(textOf(row.errors)).slice(0, MOST_ERRORS).map(errorIn),
    cost: cost === '' ? null : costIn(JSON.parse(cost)),
  };
}

/** The parts that an entry lists. @throws Error where they are not what was written */
export function partsOf(row: Row): StoredPart[] {
  return listIn(textOf(row.parts)).map(partIn);
}

function timeIn(text: string): string {
  if (Number.isNaN(timeOf(text))) throw new Error(`${JSON.stringify(text.slice(0, 40))} is not a time in UTC.`);
  return text;
}

/** @param mayLack whether nothing stands for 0 */
function countIn(value: Row[string] | undefined, mayLack = false): number {
  const text = textOf(value);
  if (text === '' && mayLack) return 0;
  return countOf(/^\d{1,15}$/.test(text) ? Number(text) : text);
}

function listIn(text: string): readonly unknown[] {
  return text === '' ? [] : arrayOf(JSON.parse(text));
}

function totalsIn(text: string): { readonly integrations: IntegrationTotals[]; readonly count: number } {
  if (text === '') return { integrations: [], count: 0 };
  const { integrations, count } = objectOf(JSON.parse(text));
  const list = arrayOf(integrations).slice(0, MOST_INTEGRATIONS).map(integrationTotalsIn);
  return { integrations: list, count: Math.max(countOf(count), list.length) };
}

const VERDICTS: readonly Verdict[] = ['ready', 'blocked', 'unknown'];

function integrationTotalsIn(value: unknown): IntegrationTotals {
  const { group, name, verdict, rootCause, ready, blocked, unknown, soon } = objectOf(value);
  return {
    group: groupIn(group),
    name: stringOf(name),
    verdict: oneOf(VERDICTS, verdict),
    rootCause: rootCause === null ? null : rootCauseIn(rootCause),
    ready: countOf(ready),
    blocked: countOf(blocked),
    unknown: countOf(unknown),
    soon: soonIn(objectOf(soon)),
  };
}

function groupIn(value: unknown): SweptIntegration {
  const { key, integration, application } = objectOf(value);
  return {
    key: stringOf(key),
    integration: stringOf(integration),
    application: application === null ? null : idOf(application),
  };
}

function rootCauseIn(value: unknown): { readonly check: CheckId; readonly token: number | null } {
  const { check, token } = objectOf(value);
  return { check: oneOf(CHECK_ORDER, check), token: token === null ? null : idOf(token) };
}

function soonIn(value: Readonly<Record<string, unknown>>): Partial<Record<SoonKind, number>> {
  return Object.fromEntries(Object.entries(value).map(([kind, count]) => [oneOf(SOON_KINDS, kind), countOf(count)]));
}

function partIn(value: unknown): StoredPart {
  const { id, kind, groups, hash } = objectOf(value);
  const text = stringOf(hash);
  if (!FINGERPRINT.test(text)) throw new Error('The hash of a part is not what the sweep wrote.');
  return { id: idOf(id), kind: oneOf(PART_KINDS, kind), groups: arrayOf(groups).map(stringOf), hash: text };
}

function errorIn(value: unknown): SweepError {
  const { stage, key, message } = objectOf(value);
  return { stage: oneOf(SWEEP_STAGES, stage), key: stringOf(key), message: stringOf(message) };
}

function costIn(value: unknown): SweepCost {
  const { units, queries } = objectOf(value);
  return { units: countOf(units), queries: countOf(queries) };
}

/**
 * The stage summarize: writes what the sweep found, so that it counts by one update; then the e-mail, then what is too old goes.
 */
import * as log from 'N/log';
import type { EntryPoints } from 'N/types';
import { remainingUnits, startReading } from '../../account/reading';
import { encodeChanges } from '../../diagnosis/sweep/changes-text';
import { gravestFirst } from '../../diagnosis/sweep/worse';
import type { SweepError, SweepStage } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import { messageOf } from '../../netsuite/thrown';
import { lastSweep, recentSweeps, sweepByKey } from '../../snapshots/sweeps/read-sweeps';
import { readSweepPolicy } from '../../snapshots/sweeps/policy';
import { pruneSweeps } from '../../snapshots/sweeps/prune-sweeps';
import type { SweepEntry } from '../../snapshots/sweeps/sweep-entry';
import { PartWriter } from '../../snapshots/sweeps/write-parts';
import type { SweepEnd } from '../../snapshots/sweeps/write-sweeps';
import { finishSweep } from '../../snapshots/sweeps/write-sweeps';
import type { Begun } from './begin';
import { deploymentId, made, runningOf } from './begin';
import { mailSweep } from './mail-sweep';
import { conclude } from './conclude';
import { foundBefore } from './found-before';
import { takeOutput } from './output';
import { SectionStream } from './section-stream';

export type Summary = EntryPoints.MapReduce.summarizeContext;

/** Units that one call of summarize may use. [DOC] section_0801064715 */
const LIMIT = 10_000;

/**
 * Writes the end of the sweep that runs, sends the e-mail, and deletes what is too old. Called again after a restart it does
 * nothing twice.
 */
export function endSweep(summary: Summary): void {
  const begun = runningOf(deploymentId());
  if (begun) end(begun, summary);
  else if (summary.inputSummary.error && !isNoted(summary)) end(failedBefore(summary), summary);
  const ended = newestOwn();
  // Another sweep runs in its place, and does the rest.
  if (ended === null || ended.state === 'running' || ended.state === 'withdrawn') return;
  attempt('the e-mail', () => {
    mailSweep(ended, readSweepPolicy().mail);
  });
  attempt('deleting old sweeps', () => {
    const { keepDays, keepRows } = readSweepPolicy();
    pruneSweeps(startReading(), { days: keepDays, rows: keepRows, now: new Date().toISOString() });
  });
}

/** Neither may take away what the sweep found: the next one tries again. */
function attempt(what: string, act: () => void): void {
  try {
    act();
  } catch (thrown) {
    log.error({ title: `Token Doctor: ${what} failed`, details: messageOf(thrown) });
  }
}

/** Whether an earlier call has noted that the stage getInputData failed before it made an entry. */
function isNoted(summary: Summary): boolean {
  const { isRestarted } = summary;
  const newest = isRestarted ? newestOwn() : null;
  return newest?.state === 'failed' && newest.began === beganAt(summary);
}

/** When the run began, the same for every call of the stage. */
function beganAt({ dateCreated }: Summary): string {
  const time = new Date(String(dateCreated)).getTime();
  return new Date(Number.isNaN(time) ? Date.now() : time).toISOString();
}

/** The stage getInputData did not come as far as an entry. */
function failedBefore(summary: Summary): Begun {
  return made(deploymentId(), beganAt(summary));
}

function newestOwn(): SweepEntry | null {
  const reading = startReading();
  const deployment = deploymentId();
  const own = recentSweeps(reading, MOST_LOOKED_AT).read.find((one) => one.deployment === deployment);
  return own ? sweepByKey(reading, own.key).read : null;
}

/** The other deployment may have run in between. */
const MOST_LOOKED_AT = 50;

function end(begun: Begun, summary: Summary): void {
  const errors = errorsOf(summary);
  try {
    finishSweep(begun.id, summary.inputSummary.error ? failed(errors) : found(begun, summary, errors));
  } catch (thrown) {
    finishSweep(begun.id, failed([...errors, { stage: 'summarize', key: '', message: messageOf(thrown) }]));
  }
}

function failed(errors: readonly SweepError[]): SweepEnd {
  const ended = new Date().toISOString();
  return { state: 'failed', ended, ready: 0, blocked: 0, unknown: 0, integrations: [], parts: [], errors, cost: null };
}

function found({ key }: Begun, summary: Summary, errors: readonly SweepError[]): SweepEnd {
  const reading = startReading();
  const own = sweepByKey(reading, key).read;
  const last = lastSweep(reading).read;
  const failing = keysOf(errors, 'reduce');
  const writer = new PartWriter(reading, key, last?.parts ?? []);
  const stream = new SectionStream(reading, writer, (group) => failing.includes(group));
  const came = takeOutput((take) => {
    summary.output.iterator().each((outputKey, value) => {
      take(outputKey, value);
      return true;
    });
  }, stream.take);
  const output = { ...came, written: stream.written };
  const concluded = conclude({
    output,
    pages: own?.pages ?? null,
    failed: failing,
    failing: keysOf(errors, 'map'),
    last,
    before: foundBefore(reading, last),
  });
  const changes = encodeChanges(gravestFirst(concluded.changes));
  const parts = [
    ...stream.end(concluded),
    ...changes.map((text) => writer.write({ kind: 'change', groups: [], text })),
  ];
  const queries = output.pages.reduce((sum, page) => sum + page.queries, 0) + reading.queries;
  return {
    state: concluded.isIncomplete ? 'incomplete' : 'finished',
    ended: new Date().toISOString(),
    ...totalsOf(concluded.integrations),
    integrations: concluded.integrations,
    parts,
    errors: [...errors, ...concluded.errors],
    cost: { units: unitsOf(summary), queries },
  };
}

function totalsOf(integrations: readonly IntegrationTotals[]): Pick<SweepEnd, 'ready' | 'blocked' | 'unknown'> {
  const sum = (of: (one: IntegrationTotals) => number) => integrations.reduce((total, one) => total + of(one), 0);
  return { ready: sum((one) => one.ready), blocked: sum((one) => one.blocked), unknown: sum((one) => one.unknown) };
}

function unitsOf({ inputSummary, mapSummary, reduceSummary }: Summary): number {
  const stages = [inputSummary, mapSummary, reduceSummary].map(({ usage }) => usage);
  const counted = stages.every((one) => Number.isSafeInteger(one) && one >= 0) ? stages : [];
  return counted.reduce((sum, one) => sum + one, 0) + Math.max(0, LIMIT - remainingUnits());
}

function errorsOf({ inputSummary, mapSummary, reduceSummary }: Summary): SweepError[] {
  const errors: SweepError[] = [];
  if (inputSummary.error) errors.push({ stage: 'input', key: '', message: textOfError(inputSummary.error) });
  const add = (stage: SweepStage) => (key: string, error: string) => {
    errors.push({ stage, key, message: textOfError(error) });
    return true;
  };
  mapSummary.errors.iterator().each(add('map'));
  reduceSummary.errors.iterator().each(add('reduce'));
  return errors;
}

/** [DOC] section_1517279521: the error comes as text. That it is JSON with name and message is ASSUMED. */
function textOfError(error: string): string {
  try {
    const { name, message } = JSON.parse(error) as Readonly<Record<string, unknown>>;
    const parts = [name, message].filter((part) => typeof part === 'string' && part !== '');
    return parts.length === 0 ? error : parts.join(': ');
  } catch {
    return error;
  }
}

function keysOf(errors: readonly SweepError[], of: SweepStage): string[] {
  return [...new Set(errors.flatMap(({ stage, key }) => (stage === of ? [key] : [])))];
}

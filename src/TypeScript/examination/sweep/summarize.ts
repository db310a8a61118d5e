/**
 * The stage summarize: writes what the sweep found, so that it counts by one update; then the e-mail, then what is too old goes.
 */
import type { EntryPoints } from 'N/types';
import { remainingUnits, startReading } from '../../account/reading';
import { encodeChanges } from '../../diagnosis/sweep/changes-text';
import { gravestFirst } from '../../diagnosis/sweep/worse';
import type { SweepError, SweepStage } from '../../diagnosis/sweep/sweep-result';
import type { IntegrationTotals } from '../../diagnosis/sweep/swept';
import { messageOf } from '../../netsuite/thrown';
import { lastSweep, stateOf, sweepByKey } from '../../snapshots/sweeps/read-sweeps';
import type { NewPart, SweepEnd } from '../../snapshots/sweeps/write-sweeps';
import { finishSweep, partsOfSections, writeParts } from '../../snapshots/sweeps/write-sweeps';
import type { Begun } from './begin';
import { deploymentId, runningOf } from './begin';
import type { Concluded } from './conclude';
import { conclude } from './conclude';
import { takeOutput } from './output';

export type Summary = EntryPoints.MapReduce.summarizeContext;

/** Units that one call of summarize may use. [DOC] section_0801064715 */
const LIMIT = 10_000;

/**
 * Writes the end of the sweep that runs. Called again after a restart it writes nothing twice.
 *
 * @returns the sweep that ended; null where there is none, for another one runs in its place
 */
export function endSweep(summary: Summary): Begun | null {
  const begun = runningOf(deploymentId());
  if (begun) {
    end(begun, summary);
    return begun;
  }
  return null;
}

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
  const output = takeOutput((take) => {
    summary.output.iterator().each((outputKey, value) => {
      take(outputKey, value);
      return true;
    });
  });
  const concluded = conclude({
    output,
    pages: own?.pages ?? null,
    failed: keysOf(errors, 'reduce'),
    last,
    before: (group) => (last ? stateOf(reading, last, { group }).read.flatMap(({ credentials }) => credentials) : []),
  });
  const parts = writeParts(reading, key, partsOf(concluded), last?.parts ?? []);
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

function partsOf({ state, soon, roles, changes }: Concluded): NewPart[] {
  const changed = encodeChanges(gravestFirst(changes));
  return [
    ...partsOfSections('state', state),
    ...partsOfSections('soon', soon),
    ...roles.map(({ group, text }): NewPart => ({ kind: 'roles', groups: [group], text })),
    ...changed.map((text): NewPart => ({ kind: 'change', groups: [], text })),
  ];
}

function totalsOf(integrations: readonly IntegrationTotals[]): Pick<SweepEnd, 'ready' | 'blocked' | 'unknown'> {
  const sum = (of: (one: IntegrationTotals) => number) => integrations.reduce((total, one) => total + of(one), 0);
  return { ready: sum((one) => one.ready), blocked: sum((one) => one.blocked), unknown: sum((one) => one.unknown) };
}

function unitsOf({ inputSummary, mapSummary, reduceSummary }: Summary): number {
  const stages = [inputSummary, mapSummary, reduceSummary].map(({ usage }) => Number(usage));
  const counted = stages.every((one) => Number.isSafeInteger(one) && one >= 0) ? stages : [0];
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

/** An error comes as JSON with its name and its message. */
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

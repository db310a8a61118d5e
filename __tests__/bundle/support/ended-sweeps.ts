/** Sweeps that ended, in the account of `openSweeps`: what is not said is as it usually is. */
import type { Change } from '../../../src/TypeScript/diagnosis/sweep/change';
import { encodeChanges } from '../../../src/TypeScript/diagnosis/sweep/changes-text';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import { encodeRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import { sweepByKey } from '../../../src/TypeScript/snapshots/sweeps/read-sweeps';
import type { SweepEntry } from '../../../src/TypeScript/snapshots/sweeps/sweep-entry';
import type { NewPart } from '../../../src/TypeScript/snapshots/sweeps/write-parts';
import type { SweepEnd } from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import { beginSweep, finishSweep } from '../../../src/TypeScript/snapshots/sweeps/write-sweeps';
import type { SweepAccount } from './sweep-entries';
import { writeParts } from './write-parts';

export interface EndedSweep extends Partial<Omit<SweepEnd, 'parts'>> {
  readonly began?: string;
  readonly deployment?: string;
  readonly changes?: readonly Change[];
  /** A part of its own for each: the key of an integration and its credentials. */
  readonly found?: readonly (readonly [string, readonly SweptCredential[]])[];
}

export function keyOf(number: number): string {
  return number.toString(16).padStart(16, '0');
}

/** @param number gives its key and its day in June 2026 */
export function sweptOn({ reading }: SweepAccount, number: number, sweep: EndedSweep = {}): SweepEntry {
  const day = `2026-06-${String(number).padStart(2, '0')}`;
  const {
    began = `${day}T02:00:00.000Z`,
    deployment = 'customdeploy_td_sweep_daily',
    changes = [],
    found = [],
    ...end
  } = sweep;
  const id = beginSweep({ key: keyOf(number), deployment, began });
  const parts: NewPart[] = [
    ...(changes.length === 0 ? [] : encodeChanges(changes)).map((text): NewPart => ({
      kind: 'change',
      groups: [],
      text,
    })),
    ...found.map(([group, credentials]): NewPart => ({
      kind: 'state',
      groups: [group],
      text: sectionText(group, encodeRows(credentials)),
    })),
  ];
  finishSweep(id, {
    ...{ state: 'finished', ended: `${day}T03:00:00.000Z`, ready: 0, blocked: 0, unknown: 0 },
    ...{ integrations: [], errors: [], cost: null, parts: writeParts(reading, keyOf(number), parts) },
    ...end,
  });
  const entry = sweepByKey(reading, keyOf(number)).read;
  if (entry === null) throw new Error('The sweep was not written.');
  return entry;
}

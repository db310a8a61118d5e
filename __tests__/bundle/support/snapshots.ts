/** Snapshots of a healthy credential, and what is remembered of their entries. */
import type { IntegrationState } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { Entry, Memory } from '../../../src/TypeScript/snapshots/memory';
import type { NewSnapshot } from '../../../src/TypeScript/snapshots/new-snapshot';

export const NOON = '2026-06-01T12:00:00.000Z';

export const IN_ORDER: IntegrationState = { record: 7, seen: 'in-order', seenAt: NOON };

export function aSnapshot(token: number, different: Partial<NewSnapshot> = {}): NewSnapshot {
  return {
    ...{ integration: 'expensify', token, entity: 42, role: 1001, at: NOON, allReady: true },
    ...{ factsHash: 'h', hash: 'h+', integrationState: IN_ORDER },
    finding: {
      ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
      ...{ integrationRead: true, integrationState: IN_ORDER, allReady: true },
    },
    ...different,
  };
}

export function anEntry(id: number, different: Partial<Entry> = {}): Entry {
  return { id, hash: 'h+', at: NOON, integrationState: IN_ORDER, ...different };
}

/** Entries by integration and token, looked up at noon. */
export function aMemory(entries: Memory['entries'], different: Partial<Memory> = {}): Memory {
  return { entries, surplus: [], lookedAt: NOON, ...different };
}

/** Lets as many steps be taken as that, and notes what each may cost. */
export function affordsSteps(steps: number): { readonly costs: number[]; readonly affords: (cost: number) => boolean } {
  const costs: number[] = [];
  return { costs, affords: (cost) => costs.push(cost) <= steps };
}

import type { After, Change } from './change';
import { isBackAsBlocked } from './compare';
import type { SweptCredential } from './swept';

export interface Turned {
  readonly changes: readonly Change[];
  /** By the key of the integration: what the last sweep found there, and this one did not see. */
  readonly unseen: ReadonlyMap<string, readonly SweptCredential[]>;
}

/**
 * What turned, with credentials that count to another integration than before as one: they are neither gone nor new. An application
 * changes its integration with its name, with a profile that is added, and where the account's profiles could not be read.
 * Of a change that concerns more credentials than it names, those it names.
 */
export function withMoved({ changes, unseen }: Turned): Turned {
  const earlier = new Map([...unseen.values()].flat().map((one) => [one.id, one]));
  const moved = new Set(
    changes.flatMap(({ from, credentials }) => (from === 'new' ? credentials.filter((id) => earlier.has(id)) : [])),
  );
  if (moved.size === 0) return { changes, unseen };
  const left = [...unseen].map(([group, all]) => [group, all.filter(({ id }) => !moved.has(id))] as const);
  return {
    changes: changes.flatMap((change) => (change.from === 'new' ? turnedOf(change, earlier) : [change])),
    unseen: new Map(left.filter(([, all]) => all.length > 0)),
  };
}

function turnedOf(change: Change, earlier: ReadonlyMap<number, SweptCredential>): Change[] {
  const isNew = (id: number) => !earlier.has(id);
  const stayed = change.credentials.filter(isNew);
  const count = change.count - (change.credentials.length - stayed.length);
  const turned = (['ready', 'unknown', 'blocked'] as const).flatMap((from): Change[] => {
    const credentials = change.credentials.filter((id) => {
      const before = earlier.get(id);
      return before?.verdict === from && isTurn(before, change.to);
    });
    return credentials.length === 0 ? [] : [{ ...change, from, credentials, count: credentials.length }];
  });
  return [...(count === 0 ? [] : [{ ...change, credentials: stayed, count }]), ...turned];
}

function isTurn(before: SweptCredential, to: After): boolean {
  return before.verdict !== to && !isBackAsBlocked(before, to);
}

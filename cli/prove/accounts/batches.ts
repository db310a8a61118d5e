/**
 * The same proof in batches, several at once, each in a process of its own: a million accounts need no more memory than a batch, and a
 * process that ends early is named with its batch. What comes out is what one process would say.
 */
import type { Counts } from './counts';
import type { AccountsProof, OnProgress } from './prove-accounts';
import { MOST_TOLD } from './prove-accounts';

export interface Batch {
  readonly first: number;
  readonly count: number;
}

export interface BatchesOptions {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  /** So many batches run at once. */
  readonly jobs: number;
  /** Accounts of one batch. */
  readonly size: number;
  /** Runs one, such as in a process of its own. */
  readonly run: (batch: Batch) => Promise<AccountsProof>;
  readonly onProgress?: OnProgress;
}

export async function proveInBatches(options: BatchesOptions): Promise<AccountsProof> {
  const { seed, first, count, jobs, run, onProgress } = options;
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  const waiting = batchesOf(options);
  const proofs: AccountsProof[] = [];
  const work = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      proofs.push(await run(batch));
      onProgress?.(sum(proofs, 'tried'), seconds(), sum(proofs, 'differing'));
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const inOrder = proofs.toSorted((a, b) => a.first - b.first);
  return {
    ...{ seed, first, tried: count, seconds: seconds(), counts: together(inOrder.map(({ counts }) => counts)) },
    differing: sum(inOrder, 'differing'),
    differences: inOrder.flatMap(({ differences }) => differences).slice(0, MOST_TOLD),
  };
}

function batchesOf({ first, count, size }: Pick<BatchesOptions, 'first' | 'count' | 'size'>): Batch[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, place) => ({
    first: first + place * size,
    count: Math.min(size, count - place * size),
  }));
}

function sum(proofs: readonly AccountsProof[], key: 'tried' | 'differing'): number {
  return proofs.reduce((total, proof) => total + proof[key], 0);
}

function together(all: readonly Counts[]): Counts {
  const counts: Counts = {};
  for (const [group, of] of all.flatMap((one) => Object.entries(one))) {
    const into = (counts[group] ??= {});
    for (const [line, times] of Object.entries(of)) into[line] = (into[line] ?? 0) + times;
  }
  return counts;
}

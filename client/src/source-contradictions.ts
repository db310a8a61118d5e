/**
 * Whether what a verdict is said to stand on agrees with the rest: how much was read, and which rule decided
 * (docs/pre-sync-rules.md).
 */
import type { Report, Sources } from './received.ts';

/** What contradicts what, in one sentence; undefined where nothing does. */
export function sourcesContradiction(report: Report): string | undefined {
  const { sources } = report;
  if (sources === undefined) return undefined;
  return inChain(report, sources) ?? inGround(sources) ?? inSnapshot(sources);
}

function inChain({ tokens = [], unread }: Report, { chain, decidedBy = 'chain' }: Sources): string | undefined {
  if (chain === 'none' && tokens.length > 0) return 'Not even the tokens are said to be read, and there are some.';
  if (chain === 'complete' && decidedBy !== 'chain') {
    return `The whole chain is said to be read, and the verdict to be decided by ${decidedBy}.`;
  }
  if (unread === undefined) return undefined;
  if (chain === 'complete' && unread.length > 0) return 'The whole chain is said to be read, and something is unread.';
  const isPart = chain === 'partial' || chain === 'none';
  return isPart && unread.length === 0 ? 'A part of the chain is said to be unread, and nothing is.' : undefined;
}

/** What a rule needs to decide anything. */
function inGround({ decidedBy, selfCheck, snapshot, disagreements = [] }: Sources): string | undefined {
  const answers = selfCheck?.requirements ?? [];
  switch (decidedBy) {
    case 'refusal':
      return answers.some(({ ok }) => ok === false)
        ? undefined
        : 'NetSuite is said to refuse something, and the self-check has nothing that it refuses.';
    case 'snapshot':
      if (answers.length === 0 || !answers.every(({ ok }) => ok === true)) {
        return 'A snapshot is said to decide, and the self-check does not grant everything.';
      }
      return snapshot?.verdict !== 'ready'
        ? 'A snapshot is said to decide, and there is none that is ready.'
        : undefined;
    case 'proof':
      return selfCheck == null ? 'What the caller holds is said to decide, and there is no self-check.' : undefined;
    case 'disagreement':
      return disagreements.length === 0 ? 'Two sources are said to differ, and none do.' : undefined;
    default:
      return undefined;
  }
}

function inSnapshot({ snapshot }: Sources): string | undefined {
  if (snapshot?.verdict !== 'ready' || snapshot.rootCause == null) return undefined;
  return `The snapshot is ready, and has a root cause, ${snapshot.rootCause.check}.`;
}

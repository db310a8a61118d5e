import type { TokenDiagnosis } from '../diagnose';
import { chainSays, grantsEverything } from './rules';
import type { Disagreement, SelfCheck, Snapshot } from './sources';

/**
 * Where the sources say different things of the caller's own credential. Whether `getPermission` folds in global
 * permissions is not documented, so the first two may differ without either being at fault (ASSUMED: it folds them in).
 */
export function disagreements(
  own: readonly TokenDiagnosis[],
  selfCheck: SelfCheck,
  snapshot: Snapshot | null,
): Disagreement[] {
  return [...withChain(own, selfCheck), ...withSnapshot(selfCheck, snapshot)];
}

function withChain(own: readonly TokenDiagnosis[], selfCheck: SelfCheck): Disagreement[] {
  return selfCheck.requirements.flatMap(({ id, ok }): Disagreement[] => {
    const said = chainSays(own, id);
    if (ok === null || said === null || ok === said) return [];
    const message = ok
      ? `NetSuite grants the caller what ${id} needs, and the chain says that it is not met.`
      : `NetSuite refuses the caller what ${id} needs, and the chain says that it is met.`;
    return [{ between: ['selfCheck', 'chain'], requirement: id, message }];
  });
}

function withSnapshot(selfCheck: SelfCheck, snapshot: Snapshot | null): Disagreement[] {
  if (!snapshot) return [];
  const isGranted = grantsEverything(selfCheck);
  if (snapshot.verdict === 'blocked' && isGranted) {
    const message = `NetSuite grants the caller everything now; at ${snapshot.at} the whole chain was blocked by ${snapshot.rootCause?.check ?? 'something'}.`;
    return [{ between: ['selfCheck', 'snapshot'], requirement: null, message }];
  }
  if (snapshot.verdict !== 'ready') return [];
  return selfCheck.requirements
    .filter(({ ok }) => ok === false)
    .map(({ id }) => ({
      between: ['selfCheck', 'snapshot'],
      requirement: id,
      message: `NetSuite refuses the caller what ${id} needs; at ${snapshot.at} the whole chain was in order.`,
    }));
}

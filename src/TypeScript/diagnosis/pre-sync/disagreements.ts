import type { TokenDiagnosis } from '../diagnose';
import { chainSays } from './chain-read';
import { grantsEverything } from './self-check-rules';
import type { GrantedBefore } from './stand-in';
import type { Disagreement, SelfCheck, Snapshot } from './sources';

/** What the snapshots say, if the tokens may be the caller's. */
export interface SnapshotInput {
  readonly snapshot: Snapshot | null;
  /** The snapshot that keeps the verdict from being `ready`. */
  readonly contradicts: Snapshot | null;
  /** Requirements that NetSuite refuses, though a global line would meet them. A snapshot saw that line. */
  readonly grantedByGlobalLineBefore: readonly GrantedBefore[];
}

/**
 * Where the sources say different things about the caller's own credential. It is not documented whether `getPermission` includes
 * global permissions (ASSUMED: it does). So the first two sources may differ though neither is wrong.
 */
export function disagreements(
  callerTokens: readonly TokenDiagnosis[],
  selfCheck: SelfCheck,
  input: SnapshotInput,
): Disagreement[] {
  return [...withChain(callerTokens, selfCheck), ...withSnapshot(selfCheck, input)];
}

/** Of a caller who holds none of the tokens. @param snapshot that saw the integration record blocked */
export function aboutRecord({ integrationState: { seenAt } }: Snapshot): Disagreement {
  const message = `At ${seenAt} an integration record let no token in, and nobody has seen it repaired since. The user and role that asked may not read this record.`;
  return { between: ['chain', 'snapshot'], requirement: null, message };
}

function withChain(callerTokens: readonly TokenDiagnosis[], selfCheck: SelfCheck): Disagreement[] {
  return selfCheck.requirements.flatMap(({ id, ok }): Disagreement[] => {
    const said = chainSays(callerTokens, id);
    if (ok === null || said === null || ok === said) return [];
    const message = ok
      ? `NetSuite grants the caller what ${id} needs, and the chain says that it is not met.`
      : `NetSuite refuses the caller what ${id} needs, and the chain says that it is met.`;
    return [{ between: ['selfCheck', 'chain'], requirement: id, message }];
  });
}

function withSnapshot(
  selfCheck: SelfCheck,
  { snapshot, contradicts, grantedByGlobalLineBefore }: SnapshotInput,
): Disagreement[] {
  const blocked = contradicts ?? (snapshot?.verdict === 'blocked' && grantsEverything(selfCheck) ? snapshot : null);
  if (blocked) {
    const isRecord = contradicts?.fails.includes('integration-enabled') ?? false;
    const fault = isRecord ? 'integration-enabled' : blocked.rootCause?.check;
    // A snapshot may say what somebody else saw before it was taken.
    const at = isRecord ? blocked.integrationState.seenAt : blocked.at;
    const message = `NetSuite refuses the caller nothing now; at ${at} the whole chain was blocked by ${fault ?? 'something'}.`;
    return [{ between: ['selfCheck', 'snapshot'], requirement: null, message }];
  }
  return selfCheck.requirements
    .filter(({ ok }) => ok === false)
    .flatMap(({ id }): Disagreement[] => {
      const then = grantedByGlobalLineBefore.find((one) => one.id === id);
      const orderly = snapshot?.verdict === 'ready' ? `at ${snapshot.at} the whole chain was in order` : null;
      const said = then ? `at ${then.at} a global permission granted it` : orderly;
      if (said === null) return [];
      const message = `NetSuite refuses the caller what ${id} needs; ${said}.`;
      return [{ between: ['selfCheck', 'snapshot'], requirement: id, message }];
    });
}

/**
 * A sync behind the gate: what an integration does every night.
 */
// In a project of your own: from 'token-doctor-client'.
import { preflight, type PreflightOptions } from '../../client/src/index.ts';
import { decide } from './gate.ts';

export interface Integration {
  /** Moves the data. */
  readonly sync: () => Promise<void>;
  /** What the user reads in the integration. */
  readonly tellUser: (sentence: string) => void;
  /** A ticket, a mail: whatever reaches somebody who may change NetSuite. */
  readonly tellAdministrator: (lines: readonly string[]) => void;
  /** Puts the sync back into the queue. */
  readonly tryLater: () => void;
}

/** @returns whether the sync ran */
export async function gatedSync(options: PreflightOptions, integration: Integration): Promise<boolean> {
  const decision = decide(await preflight(options));
  if (decision.tellUser !== null) integration.tellUser(decision.tellUser);
  if (decision.tellAdministrator.length > 0) integration.tellAdministrator(decision.tellAdministrator);
  if (decision.tryLater) integration.tryLater();
  if (decision.sync) await integration.sync();
  return decision.sync;
}

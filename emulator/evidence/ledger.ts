/**
 * The ledger: everything that the emulator claims about NetSuite's behaviour, one row a claim. `docs/emulator.md` is made
 * from it, and a test fails where a module member, a table or a deployment rule has no row.
 */
import type { Evidence } from './evidence';
import { dataEvidence } from './rules/data';
import { hostEvidence } from './rules/host';

export const ledger: readonly Evidence[] = [...dataEvidence, ...hostEvidence];

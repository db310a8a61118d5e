/**
 * The ledger: everything that the emulator claims about NetSuite's behaviour, one row a claim. `docs/emulator.md` is made
 * from it, and a test fails where a module member, a table or a deployment rule has no row.
 */
import type { Evidence } from '../model';
import { customToolEvidence } from './rules/custom-tools';
import { dataEvidence } from './rules/data';
import { emailAndPortletEvidence } from './rules/email-and-portlets';
import { faultsEvidence } from './rules/faults';
import { governanceEvidence } from './rules/governance';
import { hostEvidence } from './rules/host';
import { mapReduceEvidence } from './rules/map-reduce';
import { oauth2Evidence } from './rules/oauth2';
import { recordsEvidence } from './rules/records';
import { sdfEvidence } from './rules/sdf';
import { searchEvidence } from './rules/search';

export const ledger: readonly Evidence[] = [
  ...dataEvidence,
  ...recordsEvidence,
  ...searchEvidence,
  ...hostEvidence,
  ...oauth2Evidence,
  ...sdfEvidence,
  ...governanceEvidence,
  ...emailAndPortletEvidence,
  ...mapReduceEvidence,
  ...customToolEvidence,
  ...faultsEvidence,
];

import { byId } from '../../by-id';
import type { Facts } from '../../facts';
import type { WhatIfChange } from '../../what-if/changes';
import { asWhatIf } from '../changes-to-try';
import type { RepairChange } from './privilege';

/**
 * The same change as one to try; null for what cannot be tried: a restriction or a box of a role, the box for access tokens on an
 * integration record.
 */
export function changeToTry(change: RepairChange, { integrations }: Pick<Facts, 'integrations'>): WhatIfChange | null {
  if (change.kind === 'reactivate-token') return { kind: 'set-token-active', id: change.token, value: true };
  if (change.kind === 'enable-integration') {
    const box = byId(integrations, change.integration)?.tokenBasedAuthentication;
    if (box?.known && !box.value) return null;
  }
  return asWhatIf(change);
}

/** What all pages of a sweep share, as if it had been read and kept. Whoever imports this mocks N/cache. */
import * as cache from 'N/cache';
import type { Shared } from '../../../src/TypeScript/account/sweep/shared';
import { encodeShared } from '../../../src/TypeScript/account/sweep/shared-text';
import { known } from '../../../src/TypeScript/diagnosis/facts';

const record = (id: number, name: string) => ({
  ...{ id, name, state: known('ENABLED'), tokenBasedAuthentication: known(true) },
});

/** Two applications that no profile knows, one of which has no integration record that is read. */
const SHARED = {
  facts: {
    ...{ accountId: '1', readAt: '2026-06-01T00:00:00.000Z', integrationsComplete: true, roles: [] },
    features: { TBA: known(true), WEBSERVICESEXTERNAL: known(true) },
    integrations: [record(7, 'Acme Sync'), record(8, 'Bolt')],
  },
  applications: [
    { id: 7, names: ['Acme'] },
    { id: 9, names: ['Called so by its tokens'] },
  ],
  ...{ everyApplication: true, everyHolder: true, registered: [], hasRegisteredUnread: false, own: [] },
  ...{ hasOwnUnread: false, entriesHidden: false, permissions: [], globalLines: {}, readsEnds: false },
  globalPermissions: 'none',
} as unknown as Shared;

export function keepShared(sweep: string, change: (shared: Shared) => Shared = (shared) => shared): void {
  const kept = new Map(encodeShared(change(SHARED)).map((piece, place) => [`${sweep}/r/${place}`, piece]));
  kept.set(`${sweep}/pieces`, `r/${kept.size}`);
  jest.mocked(cache.getCache).mockReturnValue(
    Object.assign(jest.createMockFromModule<cache.Cache>('N/cache/instance'), {
      get: ({ key }: { key: string }) => kept.get(key) ?? null,
    } as object),
  );
}

/** The same, where the account has an application of this name, with its integration record. */
export function withApplication(id: number, name: string): (shared: Shared) => Shared {
  return ({ facts, applications, ...shared }) => ({
    ...shared,
    facts: { ...facts, integrations: [...facts.integrations, record(id, name)] as Shared['facts']['integrations'] },
    applications: [...applications, { id, names: [name] }],
  });
}

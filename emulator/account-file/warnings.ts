import type { Level } from '../model';
import type { Problem } from './error';
import { place } from './error';
import { type KnownId, likelyFeatures, likelyPermissions } from './likely-ids';
import type { Document } from './schema';

/**
 * Ids that nobody knows. Both kinds are open, so they are accepted; but a feature that is misspelt stays on, and a
 * permission that is misspelt is no line of the one that was meant.
 *
 * @param lines of each role, as they are kept
 */
export function warningsOf(document: Document, lines: readonly ReadonlyMap<string, Level>[]): Problem[] {
  return [
    ...[...(document.account.features?.keys() ?? [])].flatMap(featureWarning),
    ...document.roles.flatMap(({ permissions }, index) => {
      const path = ['roles', index, 'permissions'];
      const ids = [...(lines[index]?.keys() ?? [])];
      if (!('sdf' in permissions)) return ids.flatMap((id) => permissionWarning([...path, id], id));
      const { sdf } = permissions;
      return ids.flatMap((id) => permissionWarning([...path, 'sdf'], id, `${sdf}: ${JSON.stringify(id)}: `));
    }),
    ...document.employees.flatMap(({ globalPermissions }, index) =>
      [...(globalPermissions?.keys() ?? [])].flatMap((id) =>
        permissionWarning(['employees', index, 'globalPermissions', id], id),
      ),
    ),
  ];
}

function featureWarning(id: string): Problem[] {
  const likely = likelyFeatures(id);
  if (likely === undefined) return [];
  const message = `no feature of this id is known, so it turns none of those on or off.${meant(likely)}`;
  return [{ place: place(['account', 'features', id]), message }];
}

function permissionWarning(path: readonly PropertyKey[], id: string, before = ''): Problem[] {
  const likely = likelyPermissions(id);
  if (likely === undefined) return [];
  const message = `${before}no permission of this id is known; the line is kept as one of its own.${meant(likely)}`;
  return [{ place: place(path), message }];
}

function meant(likely: readonly KnownId[]): string {
  if (likely.length === 0) return '';
  return ` Did you mean ${likely.map(({ id, names: [name] }) => (name === undefined ? id : `${id} (${name})`)).join(' or ')}?`;
}

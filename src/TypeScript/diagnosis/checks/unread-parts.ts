import type { Chain } from '../chain';
import { applies, lineOf } from '../chain';
import { feature } from '../facts';
import { listsKind } from '../profile';
import { credentialWord, entityReference, roleReference } from '../references';
import { GLOBAL_PERMISSIONS_FEATURE } from '../../netsuite/features';
import { isByScriptId } from '../../netsuite/custom-objects';
import { listed } from './define';

/**
 * What was not read of all that decides what a token may do, as a sentence begins with it: `The permissions of the role
 * "A/P Clerk"`. Empty where all of it was read.
 */
export function unreadParts(chain: Chain): string {
  const { facts, role, entity, administrator, requirements, possibilities, profile, credential } = chain;
  const globalsMayCount = possibilities.some(({ globalPermissionsApply }) => globalPermissionsApply);
  const name = `the role "${roleReference(role).name}"`;
  const features = requirements.flatMap((requirement) =>
    applies(facts, requirement).known ? [] : (requirement.onlyWith.feature ?? []),
  );
  const isFeatureOpen = globalsMayCount && !feature(facts, GLOBAL_PERMISSIONS_FEATURE).known;
  const parts = [
    ...(listsKind(profile, credential.kind) ? [] : [`what ${profile.name} needs with a ${credentialWord(credential)}`]),
    ...(role.name.known || administrator ? [] : [`the name of ${name}`]),
    ...(role.permissions.known || administrator ? [] : [`the permissions of ${name}`]),
    ...(globalsMayCount && !entity.globalPermissions.known
      ? [`the global permissions of ${entityReference(entity).name}`]
      : []),
    ...(globalsMayCount && !entity.type.known ? [`the kind of record that ${entityReference(entity).name} is`] : []),
    ...new Set([...features, ...(isFeatureOpen ? [GLOBAL_PERMISSIONS_FEATURE] : [])].map((id) => `the feature ${id}`)),
  ];
  if (parts.length === 0) parts.push(...customLines(chain));
  const text = listed(parts);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Lines on custom objects that are needed: NetSuite has them under a number, and nobody knows which one it is. */
function customLines({ requirements, role }: Chain): string[] {
  const open = requirements
    .filter(({ strength }) => strength === 'required')
    .flatMap(({ anyOf }) => anyOf.filter((key) => isByScriptId(key) && !lineOf(role.permissions, key).known));
  return [...new Set(open)].map((key) => `the line on ${key}, which NetSuite lists by a number,`);
}

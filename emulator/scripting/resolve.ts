import { posix } from 'node:path';

import { moduleMissing } from '../modules/missing-module';
import type { Realm } from './realm';

/**
 * The File Cabinet path that a module id means: relative to the importing file, or absolute from the cabinet's root,
 * with or without `.js`. [DOC] D/section_4430268304 (module dependency paths).
 *
 * @throws MODULE_DOES_NOT_EXIST
 */
export function resolveModule(
  id: string,
  from: string,
  options: { readonly files: ReadonlyMap<string, string>; readonly realm: Realm },
): string {
  const isRelative = id.startsWith('./') || id.startsWith('../');
  if (!isRelative && !id.startsWith('/')) throw moduleMissing(options.realm.fail, id);
  const path = isRelative ? posix.join(posix.dirname(from), id) : id.slice(1);
  const candidates = path.endsWith('.js') ? [path] : [`${path}.js`, path];
  const found = candidates.find((candidate) => options.files.has(candidate));
  if (found === undefined) throw moduleMissing(options.realm.fail, `/${path}`);
  return found;
}

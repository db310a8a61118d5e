import { permissionLabel } from '../../netsuite/permissions';
import { levelText } from '../../netsuite/levels';
import type { ProfileFile, RequirementFile } from '../../profiles/profile-file';

/** What one profile asks for and the other does not, requirement by requirement. */
export interface RequirementDifference {
  readonly id: string;
  readonly what: 'added' | 'removed' | 'changed';
  /** In words, such as `Lists > Accounts at View, required`; null where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** @param before null for a profile that is new */
export function requirementDifferences(
  before: ProfileFile | null,
  after: ProfileFile,
): readonly RequirementDifference[] {
  const old = new Map((before?.requirements ?? []).map((one) => [one.id, inWords(one)]));
  const now = new Map(after.requirements.map((one) => [one.id, inWords(one)]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): RequirementDifference[] => {
    const [from = null, to = null] = [old.get(id), now.get(id)];
    if (from === to) return [];
    return [{ id, what: from === null ? 'added' : to === null ? 'removed' : 'changed', before: from, after: to }];
  });
}

function inWords({ anyOf, level, strength = 'required', onlyWith }: RequirementFile): string {
  const conditions = Object.values(onlyWith ?? {});
  const only = conditions.length === 0 ? '' : `, only with ${conditions.join(', ')}`;
  return `${anyOf.map((key) => permissionLabel(key)).join(' or ')} at ${levelText(level)}, ${strength}${only}`;
}

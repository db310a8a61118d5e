import type { ProfileFile, RequirementFile } from '../../profiles/profile-file';

/** What one profile asks for and the other does not, requirement by requirement. */
export interface RequirementDifference {
  readonly id: string;
  /** Null where it is not there. */
  readonly before: RequirementFile | null;
  readonly after: RequirementFile | null;
}

/**
 * Where permissions, level, strength or condition differ.
 * @param before null for a profile that is new
 */
export function requirementDifferences(
  before: ProfileFile | null,
  after: ProfileFile,
): readonly RequirementDifference[] {
  const old = new Map((before?.requirements ?? []).map((one) => [one.id, one]));
  const now = new Map(after.requirements.map((one) => [one.id, one]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): RequirementDifference[] => {
    const [from = null, to = null] = [old.get(id), now.get(id)];
    return whatCounts(from) === whatCounts(to) ? [] : [{ id, before: from, after: to }];
  });
}

function whatCounts(one: RequirementFile | null): string {
  if (one === null) return '';
  const { anyOf, level, strength = 'required', onlyWith: { feature, credential, option } = {} } = one;
  return JSON.stringify([anyOf, level, strength, feature, credential, option]);
}

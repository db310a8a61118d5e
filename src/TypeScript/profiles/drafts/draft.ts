/**
 * A profile that is begun from something else than JSON. Whoever asked for it reads it, changes it, and decides whether it is kept.
 */
import { LOG_IN } from '../../netsuite/credential-kinds';
import type { Level } from '../../netsuite/levels';
import { reaches } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import type { CredentialKindText, LevelText, ProfileFile, RequirementFile, UnmatchedFile } from '../profile-file';

/** What a person says of the integration. */
export interface DraftSubject {
  readonly name: string;
  /** Left empty: made of the name. */
  readonly id: string;
  /** What the name of its integration record contains; left empty: its own name. */
  readonly integrationName: string;
  readonly kind: CredentialKindText;
}

/** What came of one line, or of one permission of a role. */
export interface DraftNote {
  /** From 1; null where there are no lines. */
  readonly line: number | null;
  /** As it stood there. */
  readonly text: string;
  /** What became of it, as a sentence. */
  readonly message: string;
  /** Whether it was left out, and somebody has to look at it. */
  readonly leftOut: boolean;
}

export interface ProfileDraft {
  readonly file: ProfileFile;
  readonly notes: readonly DraftNote[];
}

/** One permission, or several of which any one will do, as a draft asks for it. */
export interface DraftNeed {
  readonly anyOf: readonly string[];
  readonly level: LevelText;
  readonly strength: NonNullable<RequirementFile['strength']>;
  readonly doubt: string | null;
}

interface Found {
  readonly needs: readonly DraftNeed[];
  readonly features?: readonly string[];
  readonly roleNames?: readonly string[];
  readonly unmatched?: readonly UnmatchedFile[];
  readonly notes: readonly DraftNote[];
}

/** The permissions by which a credential logs in are NetSuite's own and stand in no profile. */
const LOGS_IN = new Set(Object.values(LOG_IN).flatMap(({ requirement }) => requirement.anyOf));

/** What is asked for twice is asked for once, at the highest level. */
export function draftOf(
  { name, id, integrationName, kind }: DraftSubject,
  { needs, features = [], roleNames = [], unmatched = [], notes }: Found,
): ProfileDraft {
  const called = cut(name.trim() === '' ? 'My integration' : name.trim());
  const byPermissions = new Map<string, DraftNeed>();
  for (const need of needs) {
    const key = [...need.anyOf].sort().join();
    const other = byPermissions.get(key);
    if (other === undefined || !reaches(other.level, need.level)) byPermissions.set(key, need);
  }
  return {
    file: {
      format: 'profile/1',
      id: id.trim() === '' ? idFrom(called) : id.trim(),
      name: called,
      recognise: {
        integrationNames: [cut(integrationName.trim() === '' ? called : integrationName.trim())],
        ...(roleNames.length > 0 ? { roleNames } : {}),
      },
      credentials: [{ kind }],
      ...(features.length > 0 ? { features: [...new Set(features)].map((feature) => ({ id: feature })) } : {}),
      requirements: [...byPermissions.values()].map(requirementFrom),
      ...(unmatched.length > 0 ? { unmatched } : {}),
    },
    notes,
  };
}

/** Whether a permission lets a credential log in, which every profile needs without saying so. */
export function logsIn(permission: string): boolean {
  return LOGS_IN.has(permission);
}

/** None grants nothing. */
export function askedLevel(level: Level): LevelText | null {
  return level === 'NONE' ? null : level;
}

function requirementFrom({ anyOf, level, strength, doubt }: DraftNeed): RequirementFile {
  return {
    id: requirementIdOf(anyOf),
    label: cut(anyOf.map((key) => permissionLabel(key)).join(' or ')),
    anyOf,
    level,
    strength,
    ...(doubt === null ? {} : { doubt: cut(doubt) }),
  };
}

function requirementIdOf(anyOf: readonly string[]): string {
  const id = anyOf.join('.or.').toLowerCase();
  return id.length <= 80 ? id : id.slice(0, 80);
}

/** `Acme Pay (EU)` becomes `acme-pay-eu`. */
function idFrom(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 64)
    .replace(/-$/, '');
  return id === '' ? 'my-integration' : id;
}

/** As long as a line of a profile may be. */
export function cut(text: string): string {
  return text.length <= 1000 ? text : `${text.slice(0, 999)}…`;
}

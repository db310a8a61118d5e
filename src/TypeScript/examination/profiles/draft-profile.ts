/**
 * Beginnings of a profile: from a role that works, from a vendor's list, from what the integration runs. Nothing is kept here.
 */
import type { RoleChoice } from '../../account/working-role';
import { readNamesHere, readRoleChoices, readWholeRole } from '../../account/working-role';
import { startReading } from '../../account/reading';
import { ADMINISTRATOR_ROLE } from '../../netsuite/levels';
import { codeOf, messageOf } from '../../netsuite/thrown';
import type { DraftNote, DraftSubject, ProfileDraft } from '../../profiles/drafts/draft';
import { draftFromList } from '../../profiles/drafts/from-list';
import { draftFromRole } from '../../profiles/drafts/from-role';
import { draftFromStatements } from '../../profiles/drafts/from-statements';
import { textOfFile } from './catalogue';

export type { RoleChoice } from '../../account/working-role';
export type { DraftNote, DraftSubject } from '../../profiles/drafts/draft';

/** What a draft is made from. */
export type DraftSource =
  | { readonly from: 'role'; readonly role: number; readonly strength: 'required' | 'published' }
  | { readonly from: 'list'; readonly text: string }
  | { readonly from: 'statements'; readonly text: string };

/** A draft as it goes into the field, or why there is none. */
export type Drafted =
  | { readonly text: string; readonly notes: readonly DraftNote[]; readonly refusal?: undefined }
  | { readonly refusal: string; readonly text?: undefined };

/** At most one query. */
export function draftProfile(subject: DraftSubject, source: DraftSource): Drafted {
  switch (source.from) {
    case 'role':
      return fromRole(subject, source.role, source.strength);
    case 'list': {
      if (source.text.trim() === '') return { refusal: 'The field for the list is empty. Paste the list into it.' };
      return drafted(draftFromList(subject, source.text, namesHere()));
    }
    case 'statements': {
      if (source.text.trim() === '') {
        return { refusal: 'The field for statements and record types is empty. Paste them into it.' };
      }
      return drafted(draftFromStatements(subject, source.text));
    }
  }
}

/** Roles to choose from; null where the caller may not read them. One query. */
export function roleChoices(): readonly RoleChoice[] | null {
  try {
    return readRoleChoices(startReading());
  } catch {
    return null;
  }
}

function drafted({ file, notes }: ProfileDraft): Drafted {
  return { text: textOfFile(file), notes };
}

function fromRole(subject: DraftSubject, id: number, strength: 'required' | 'published'): Drafted {
  if (id === ADMINISTRATOR_ROLE) {
    return {
      refusal: 'The Administrator role has every permission, so it does not show what is needed. Choose another role.',
    };
  }
  try {
    const role = readWholeRole(startReading(), id);
    if (role === null) {
      return {
        refusal: `There is no role with the internal id ${id}, or your role may not read it. Choose another one.`,
      };
    }
    return drafted(draftFromRole(subject, role, strength));
  } catch (thrown) {
    return { refusal: `The role ${id} could not be read (${codeOf(thrown)}: ${messageOf(thrown)}).` };
  }
}

/** Oracle's list of names is enough where this account's own may not be read. */
function namesHere(): ReadonlyMap<string, readonly string[]> {
  try {
    return readNamesHere(startReading());
  } catch {
    return new Map();
  }
}

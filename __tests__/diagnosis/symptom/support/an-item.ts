/** Something that was recognised in a text, and a profile that needs nothing: a test says only what is different. */
import type { KnownError, Profile, Requirement } from '../../../../src/TypeScript/diagnosis/profile';
import type { Explains, RecognisedItem } from '../../../../src/TypeScript/diagnosis/symptom/recognised';
import { expensify } from '../../../support/expensify';

interface Different extends Partial<Omit<RecognisedItem, 'explains'>> {
  readonly explains?: Partial<Explains>;
}

export function anItem({ explains = {}, ...different }: Different = {}): RecognisedItem {
  return {
    ...{ text: 'text', at: 0, kind: 'script-failed', code: null, permission: null, level: null, anyOf: [] },
    ...{ choice: 'one', doubt: null, names: [], records: [], restriction: null, profiles: [], source: '' },
    explains: { checks: [], permissions: [], logIn: false, features: [], ...explains },
    ...different,
  };
}

export const ACME: Profile = {
  ...expensify,
  ...{ id: 'acme', name: 'Acme', features: [], requirements: [], restrictions: [], calls: [], errors: [] },
  ...{ advised: [], explains: {}, recognise: { integrationNames: ['expensify'], roleNames: [] } },
  credentials: [{ kind: 'access-token', features: [] }],
};

export function aRequirement(different: Partial<Requirement> & Pick<Requirement, 'id'>): Requirement {
  return {
    label: '',
    anyOf: ['LIST_BIN'],
    level: 'VIEW',
    strength: 'published',
    onlyWith: {},
    explains: [],
    ...different,
  };
}

export function anError(different: Partial<KnownError> & Pick<KnownError, 'code'>): KnownError {
  return { meaning: 'It failed.', kind: 'other', mayBe: [], features: [], ...different };
}

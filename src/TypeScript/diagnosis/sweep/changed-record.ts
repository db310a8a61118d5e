import type { CheckId } from '../finding';
import { entryOf } from '../registered';
import type { ChangedRecord } from './change';
import type { SweptCredential } from './swept';

type About = 'account' | 'integration' | 'credential' | 'employee' | 'role';

/** Whose record a check looks at. */
const LOOKS_AT: Readonly<Record<CheckId, About>> = {
  'feature-enabled': 'account',
  'integration-enabled': 'integration',
  'token-exists': 'account',
  'token-live': 'credential',
  'employee-access': 'employee',
  'role-active': 'role',
  'role-assigned': 'employee',
  'token-role': 'role',
  'role-permission': 'role',
  'global-permission': 'employee',
  'role-restrictions': 'role',
  'role-kind': 'role',
};

/** The record that somebody has changed where a check of a credential turns, as far as one stands for it. */
export function changedRecord(check: CheckId, credential: SweptCredential): ChangedRecord {
  const { id, application, entity, role } = credential;
  switch (LOOKS_AT[check]) {
    case 'account':
      return { type: 'account', id: null };
    case 'integration':
      return { type: 'integration', id: application };
    case 'employee':
      return { type: 'employee', id: entity };
    case 'role':
      return { type: 'role', id: role };
    case 'credential': {
      const entry = entryOf(id);
      return entry === null ? { type: 'access-token', id } : { type: 'registered-mapping', id: entry };
    }
  }
}

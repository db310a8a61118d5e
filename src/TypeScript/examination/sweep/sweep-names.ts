/**
 * What NetSuite calls the roles and people of swept credentials, with the rights of whoever looks.
 */
import { readDisplayNames, readIdsByName } from '../../account/display-names';
import { startReading } from '../../account/reading';
import type { SweptCredential } from '../../diagnosis/sweep/swept';
import type { SweepNames } from './shown-sweep';

/** Of these credentials. A query for each 1,000 roles, and for each 1,000 people: two for a page. */
export function sweepNames(credentials: readonly Pick<SweptCredential, 'role' | 'entity'>[]): SweepNames {
  return namesOf(
    credentials.map(({ role }) => role),
    credentials.map(({ entity }) => entity),
  );
}

/** Of these internal ids. No query for none. */
export function namesOf(roles: readonly number[], people: readonly number[]): SweepNames {
  const reading = startReading();
  return {
    roles: readDisplayNames(reading, 'role', roles),
    people: readDisplayNames(reading, 'entity', people),
  };
}

/** The internal ids of whoever has exactly this name; none where the viewer may not read it. One query. */
export function idsByName(of: 'role' | 'entity', name: string): readonly number[] {
  return readIdsByName(startReading(), of, name);
}

/** Credentials as a sweep finds them. */
import fc from 'fast-check';
import { CREDENTIAL_KINDS } from '../../../../src/TypeScript/netsuite/credential-kinds';
import { CHECK_ORDER } from '../../../../src/TypeScript/diagnosis/finding';
import type { SweptCredential } from '../../../../src/TypeScript/diagnosis/sweep/swept';
import { SOON_KINDS } from '../../../../src/TypeScript/diagnosis/sweep/swept';

/** An access token that is ready. */
export function aSwept(different: Partial<SweptCredential> = {}): SweptCredential {
  return {
    id: 501,
    kind: 'access-token',
    application: 7,
    entity: 42,
    role: 1001,
    verdict: 'ready',
    check: null,
    ofAccount: false,
    soon: [],
    ...different,
  };
}

const id = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000_000 }));
const tokenId = fc.oneof(
  { weight: 9, arbitrary: id },
  { weight: 1, arbitrary: fc.integer({ min: 900_000_000_000_001, max: 900_000_000_000_099 }) },
);

/** Some, by id. */
export function anySwept(maxLength = 30): fc.Arbitrary<SweptCredential[]> {
  const one = fc.record<SweptCredential>({
    id: tokenId,
    kind: fc.constantFrom(...CREDENTIAL_KINDS),
    application: fc.integer({ min: 1, max: 3 }),
    entity: id,
    role: fc.integer({ min: 1, max: 5 }),
    verdict: fc.constantFrom('ready', 'blocked', 'unknown'),
    check: fc.constantFrom(null, ...CHECK_ORDER),
    ofAccount: fc.boolean(),
    soon: fc.subarray([...SOON_KINDS]),
  });
  return fc
    .uniqueArray(one, { maxLength, selector: (credential) => credential.id })
    .map((credentials) => credentials.toSorted((a, b) => a.id - b.id));
}

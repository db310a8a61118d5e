/** What a reader who does not see the integration record makes of what another one saw. */
import { recordSeen, withFaultSeen } from '../../../src/TypeScript/diagnosis/pre-sync/integration-state';
import type { SnapshotFinding } from '../../../src/TypeScript/diagnosis/pre-sync/sources';

const READY: SnapshotFinding = {
  ...{ verdict: 'ready', rootCause: null, fails: [], unmet: [], globalLines: {} },
  ...{ integrationRead: true, allReady: true },
};
const UNSEEN: SnapshotFinding = { ...READY, integrationRead: false };

describe('a fault of the integration record that another reader saw', () => {
  it('is carried over by one who does not see the record', () => {
    expect(withFaultSeen(UNSEEN, 'fault')).toMatchObject({
      verdict: 'blocked',
      rootCause: { check: 'integration-enabled', token: null },
      fails: ['integration-enabled'],
      allReady: false,
    });
  });

  it('stands beside what that one found, in the order of the checks', () => {
    const blocked = { verdict: 'blocked', unmet: ['accounts'] } as const;
    const cause = { check: 'role-permission', token: 501 } as const;
    const feature = { check: 'feature-enabled', token: null } as const;

    expect(withFaultSeen({ ...UNSEEN, ...blocked, rootCause: cause, fails: [cause.check] }, 'fault')).toMatchObject({
      rootCause: { check: 'integration-enabled', token: null },
      fails: ['integration-enabled', 'role-permission'],
      unmet: [],
    });
    expect(withFaultSeen({ ...UNSEEN, ...blocked, rootCause: feature, fails: [feature.check] }, 'fault')).toMatchObject(
      {
        rootCause: feature,
        fails: ['feature-enabled', 'integration-enabled'],
      },
    );
  });

  it('is over once somebody sees it repaired', () => {
    expect(withFaultSeen(READY, 'fault')).toEqual(READY);
  });

  it.each(['fine', 'unread'] as const)('is not made up: what was seen is %s', (record) => {
    expect(withFaultSeen(UNSEEN, record)).toEqual(UNSEEN);
  });

  it('is told by the finding', () => {
    expect(
      [READY, UNSEEN, { ...READY, fails: ['integration-enabled'] } as SnapshotFinding, null].map(recordSeen),
    ).toEqual(['fine', 'unread', 'fault', 'unread']);
  });
});

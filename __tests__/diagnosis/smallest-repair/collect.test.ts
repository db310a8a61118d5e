/** Everything that a set of credentials needs, and everything that must not break by it. */
import type { Credential, Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD, valueOr } from '../../../src/TypeScript/diagnosis/facts';
import { changesOfGroup, collect } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/collect';
import { groupsOf, judgedIn } from '../../../src/TypeScript/diagnosis/plan/smallest-repair/groups';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { accountOf } from '../support/account-facts';
import {
  aRole,
  aToken,
  anEmployee,
  anIntegration,
  EXPECTED_ROLE,
  factsWith,
  OTHER_ROLE,
  without,
} from '../support/accounts';

/** One report on each application. */
const EACH = (application: number) => ({ key: String(application), profile: expensify, isRelied: true });

function collected(facts: Facts, targets: readonly number[], subjectOf = EACH) {
  const account = accountOf(facts);
  const judged = judgedIn(account, groupsOf(account, subjectOf));
  const { forced, demands } = collect(account, judged, new Set(judged.filter(({ place }) => targets.includes(place))));
  return {
    forced: forced.map(({ change, owners }) => [change.kind, owners]),
    demands: demands.map(({ ways, owners }) => [ways.map(({ role, user }) => [role?.key, user?.key]), owners]),
  };
}

const two = (different: Parameters<typeof factsWith>[0]) =>
  factsWith({
    integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
    employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
    tokens: [aToken(), aToken({ id: 502 }), aToken({ id: 503, integration: 8 })],
    ...different,
  });

it('what nothing can take the place of stands once, with all who need it', () => {
  const facts = two({ features: { TBA: false }, roles: [aRole({ inactive: true })] });
  expect(collected(facts, [0, 1, 2])).toEqual({
    forced: [
      ['enable-feature', [0, 1, 2]],
      ['activate-role', [0, 1, 2]],
    ],
    demands: [],
  });
  expect(collected(facts, [1]).forced).toEqual([
    ['enable-feature', [1]],
    ['activate-role', [1]],
  ]);
});

it('an integration record is opened for its own credentials alone, also where one report is about several', () => {
  const facts = two({
    integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8', state: 'BLOCKED' })],
  });
  const together = () => ({ key: 'x', profile: expensify, isRelied: true });
  expect(collected(facts, [0, 1, 2], together).forced).toEqual([['enable-integration', [2]]]);
});

it('a line that several lack is demanded once, with all of them', () => {
  const facts = two({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] });
  const line = [[[`role ${EXPECTED_ROLE} LIST_ACCOUNT`, undefined]]];
  expect(collected(facts, [0, 1, 2]).demands).toEqual([[...line, [0, 1, 2]]]);
  // Others that are blocked are not spoken of.
  expect(collected(facts, [2]).demands).toEqual([[...line, [2]]]);
});

it('nothing is demanded for others that are blocked', () => {
  const facts = factsWith({
    roles: [aRole(), aRole({ id: OTHER_ROLE, permissions: without('LIST_ACCOUNT') })],
    employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE] })],
    tokens: [aToken({ inactive: true }), aToken({ id: 502, integration: 8, role: OTHER_ROLE })],
    integrations: [anIntegration(), anIntegration({ id: 8, name: 'Expensify 8' })],
  });
  expect(collected(facts, [0])).toEqual({ forced: [['reactivate-token', [0]]], demands: [] });
});

it('others that work are kept from breaking, and nothing else is done for them', () => {
  const facts = factsWith({
    roles: [
      aRole({ permissions: without('LIST_VENDOR') }),
      aRole({ id: OTHER_ROLE, permissions: without('LIST_ACCOUNT') }),
    ],
    employees: [anEmployee({ roles: [EXPECTED_ROLE, OTHER_ROLE], globalPermissions: { LIST_VENDOR: 'VIEW' } })],
    tokens: [aToken(), aToken({ id: 502, role: OTHER_ROLE })],
  });
  expect(collected(facts, [1])).toEqual({
    forced: [],
    demands: [
      [[[`role ${EXPECTED_ROLE} LIST_VENDOR`, 'user 42 LIST_VENDOR']], []],
      [[[`role ${OTHER_ROLE} LIST_ACCOUNT`, undefined]], [1]],
      [[[`role ${OTHER_ROLE} LIST_VENDOR`, 'user 42 LIST_VENDOR']], [1]],
    ],
  });
});

it('what applies only with a feature is demanded where the repair turns it on', () => {
  const profile: Profile = { ...expensify, features: ['CLASSES'] };
  const facts = factsWith({ features: { CLASSES: false }, roles: [aRole({ permissions: without('LIST_CLASS') })] });
  expect(collected(facts, [0], () => ({ key: 'x', profile, isRelied: true }))).toEqual({
    forced: [['enable-feature', [0]]],
    demands: [[[[`role ${EXPECTED_ROLE} LIST_CLASS`, undefined]], [0]]],
  });
});

describe('what an integration needs', () => {
  const group = (profile: Profile = expensify) => ({ profile, isRelied: true, places: [0] });
  const closed = { state: 'BLOCKED' } as const;

  it('is its features that are off, and the records of its live credentials that let nobody in', () => {
    const facts = factsWith({
      features: { TBA: false },
      integrations: [
        anIntegration(closed),
        anIntegration({ id: 8, name: 'Expensify 8', ...closed }),
        anIntegration({ id: 9, name: 'Expensify 9' }),
      ],
      tokens: [aToken(), aToken({ id: 502, integration: 9 })],
    });
    expect(changesOfGroup(facts, group())).toEqual([
      { kind: 'enable-feature', feature: 'TBA' },
      { kind: 'enable-integration', integration: 7 },
    ]);
    expect(changesOfGroup({ ...facts, features: {} }, group())).toHaveLength(1);
  });

  it('is no record where the credentials were not read', () => {
    const facts = { ...factsWith({ integrations: [anIntegration(closed)] }), credentials: UNREAD };
    expect(changesOfGroup(facts, group())).toEqual([]);
  });

  it('is no box for tokens where none of them is of the record', () => {
    const read = factsWith({
      integrations: [7, 8].map((id) => anIntegration({ id, name: 'Expensify', tokenBasedAuthentication: false })),
    });
    const authorization: Credential = {
      ...{ kind: 'oauth2-authorization', id: null, name: '', integration: 8, entity: 42, role: EXPECTED_ROLE },
    };
    const facts: Facts = {
      ...read,
      features: { ...read.features, OAUTH2: known(true) },
      credentials: known([...valueOr(read.credentials, []), authorization]),
    };
    expect(changesOfGroup(facts, group())).toEqual([{ kind: 'enable-integration', integration: 7 }]);
  });
});

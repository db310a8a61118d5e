import fc from 'fast-check';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { UNREAD } from '../../src/TypeScript/diagnosis/facts';
import type { Profile, Requirement } from '../../src/TypeScript/diagnosis/profile';
import type { CheckId } from '../../src/TypeScript/diagnosis/finding';
import { CHECK_ORDER } from '../../src/TypeScript/diagnosis/finding';
import { expensify } from '../support/expensify';
import { summarize } from '../../src/TypeScript/report/summary';
import {
  anEmployee,
  anIntegration,
  aRole,
  aToken,
  factsWith,
  OTHER_ROLE,
  without,
} from '../diagnosis/support/accounts';
import { dice } from '../diagnosis/support/dice';
import { hide } from '../diagnosis/support/hide';
import { ON_OTHER_ROLE, OTHER } from '../diagnosis/support/plans';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';

function summary(facts: Facts): string {
  return summarize(expensify, diagnose(facts, expensify));
}

describe('the summary of a blocked account', () => {
  const faults: readonly [CheckId, Facts, string][] = [
    ['feature-enabled', factsWith({ features: { TBA: false } }), 'a feature that it needs is off in this account'],
    [
      'integration-enabled',
      factsWith({ integrations: [anIntegration({ state: 'BLOCKED' })] }),
      'its integration record is blocked, or does not accept access tokens',
    ],
    ['token-exists', factsWith({ tokens: [] }), 'no access token was issued to it'],
    ['token-live', factsWith({ tokens: [aToken({ revoked: true })] }), 'its access token is revoked'],
    [
      'employee-access',
      factsWith({ employees: [anEmployee({ inactive: true })] }),
      "the token's employee, Ana Integration, may not log in",
    ],
    [
      'role-active',
      factsWith({ roles: [aRole({ inactive: true })] }),
      'the role of its token, "Expensify Integration", is inactive',
    ],
    [
      'role-assigned',
      factsWith({ employees: [anEmployee({ roles: [] })] }),
      'Ana Integration no longer has the role of the token, "Expensify Integration"',
    ],
    [
      'token-role',
      factsWith({ roles: [OTHER], ...ON_OTHER_ROLE }),
      'its token is on the role "A/P Clerk", which lacks what is needed',
    ],
    [
      'role-permission',
      factsWith({ roles: [aRole({ permissions: without('LIST_ACCOUNT') })] }),
      'the role "Expensify Integration" lacks a permission that is needed',
    ],
    [
      'global-permission',
      factsWith({ employees: [anEmployee({ globalPermissions: { ADMI_WEBSERVICES: 'NONE' } })] }),
      "a global permission of the token's employee, Ana Integration, overrides the role",
    ],
    [
      'role-restrictions',
      factsWith({ roles: [aRole({ subsidiaries: 'OWN' })] }),
      'a restriction keeps the role "Expensify Integration" from records that it needs',
    ],
  ];

  it.each(faults)('says why, in one sentence, with the names in it: %s', (_, facts, because) => {
    expect(summary(facts)).toBe(`Expensify cannot sync: ${because}.`);
  });

  it('has a sentence for every check that may be the root cause', () => {
    // Expensify calls no RESTlet: of one that does, see below.
    expect(faults.map(([check, facts]) => [check, diagnose(facts, expensify).rootCause?.check])).toEqual(
      CHECK_ORDER.filter((check) => check !== 'role-kind').map((check) => [check, check]),
    );
  });

  it('says of one that calls RESTlets that the role is for web services only', () => {
    const calling = { ...expensify, calls: [{ channel: 'RESTLET', onlyWith: {} } as const] };
    const diagnosis = diagnose(factsWith({ roles: [aRole({ webServicesOnly: true })] }), calling);
    expect([diagnosis.rootCause?.check, summarize(calling, diagnosis)]).toEqual([
      'role-kind',
      'Expensify cannot sync: it calls a RESTlet, and the role "Expensify Integration" is for web services only.',
    ]);
  });

  it('calls a vendor a vendor', () => {
    const facts = factsWith({
      entities: [{ id: 900, type: 'VENDOR', name: 'Agency Ltd', roles: [1001], giveAccess: false }],
      tokens: [aToken({ entity: 900 })],
    });
    expect(summary(facts)).toContain("the token's vendor, Agency Ltd, may not log in");
  });

  const besides = (...ids: number[]) =>
    factsWith({
      roles: [aRole(), OTHER],
      employees: [anEmployee({ roles: [1001, OTHER_ROLE] })],
      tokens: [aToken({ id: 5, role: OTHER_ROLE }), ...ids.map((id) => aToken({ id }))],
    });

  it('says which token is meant, which work, and that NetSuite does not show which one is used', () => {
    expect(summary(besides(6))).toMatch(
      / This is token 5; token 6 works, but NetSuite does not show which one Expensify uses\.$/,
    );
    expect(summary(besides(6, 7, 8))).toContain('tokens 6, 7 and 8 work,');
  });

  it('counts them where they are many, and lists none of their ids', () => {
    const ids = Array.from({ length: 29 }, (_, index) => 600 + index);
    const said = summary(besides(...ids));
    expect(said).toMatch(
      / This is token 5; 29 of 30 tokens work, but NetSuite does not show which one Expensify uses\.$/,
    );
    expect(said).not.toMatch(/\b6\d\d\b/);
  });

  it('names no token where there is only one, or where the account is at fault', () => {
    expect(summary(besides())).not.toContain('This is token');
    const facts = besides(6);
    const off = { ...facts.features, TBA: { known: true, value: false } };
    expect(summary({ ...facts, features: off })).not.toContain('This is token');
  });
});

describe('the summary of an account that is ready', () => {
  it('says so, without a caveat', () => {
    expect(summary(factsWith())).toBe('Expensify can sync: every link from its access token to its permissions holds.');
  });

  describe('but for permissions that are only published', () => {
    const published = (...keys: string[]): Profile => ({
      ...expensify,
      requirements: [
        ...expensify.requirements,
        ...keys.map((key): Requirement => ({
          ...{ id: key, label: `Use ${key}`, anyOf: [key], level: 'FULL', strength: 'published' },
          ...{ onlyWith: {}, explains: [] },
        })),
      ],
    });
    const said = (profile: Profile, facts = factsWith()) => summarize(profile, diagnose(facts, profile));

    it.each([
      [['LIST_ITEM'], 'One permission that it publishes is missing: we do not know what fails without it.'],
      [
        ['LIST_ITEM', 'TRAN_CUSTINVC'],
        '2 permissions that it publishes are missing: we do not know what fails without them.',
      ],
    ] as const)('says how many are missing, and no more than is known: %p', (keys, missing) => {
      expect(said(published(...keys))).toBe(
        `Expensify can log in with its access token and has what it is known to need to sync. ${missing}`,
      );
    });

    it('says so where a global permission takes one away', () => {
      const facts = factsWith({
        roles: [aRole({ permissions: { ...without(), LIST_ITEM: 'FULL' } })],
        employees: [anEmployee({ globalPermissions: { LIST_ITEM: 'NONE' } })],
      });
      expect(said(published('LIST_ITEM'), facts)).toContain('One permission that it publishes is missing');
    });

    it('says nothing of them where the role has them', () => {
      const facts = factsWith({ roles: [aRole({ permissions: { ...without(), LIST_ITEM: 'FULL' } })] });
      expect(said(published('LIST_ITEM'), facts)).toBe(summary(factsWith()));
    });
  });

  it('says what to look at where the integration record could not be read', () => {
    const facts = factsWith();
    const integrations = facts.integrations.map((record) => ({ ...record, state: UNREAD }));
    expect(summary({ ...facts, integrations })).toMatch(
      /^Expensify can sync: .*holds\. The integration record could not be read: check that it is Enabled\.$/,
    );
  });
});

describe('the summary of an account of which too little was read', () => {
  it('claims neither, and says what is open', () => {
    const said = summary({ ...factsWith(), credentials: UNREAD });
    expect(said).toBe('We cannot tell whether Expensify can sync: access tokens could not be read.');
  });

  it('gives the reason also where only a token that was not understood leaves it open', () => {
    const facts = { ...factsWith(), credentialsComplete: false };
    const integrations = facts.integrations.map((record) => ({ ...record, state: UNREAD }));

    expect(summary(facts)).toBe(
      'We cannot tell whether Expensify can sync: one or more access tokens could not be read.',
    );
    expect(summary({ ...facts, integrations })).toMatch(
      /: the integration record was not fully read and one or more access tokens could not be read\.$/,
    );
  });

  it('does not name such a token where a check leaves it open', () => {
    const said = summary({ ...factsWith(), roles: [], credentialsComplete: false });

    expect(said).toContain("the token's role could not be read");
    expect(said).not.toContain('one or more');
  });

  it('says each open thing once, however many tokens it is open for', () => {
    const facts = factsWith({ tokens: [aToken({ id: 1 }), aToken({ id: 2 }), aToken({ id: 3 })] });
    const said = summary({ ...facts, roles: [] });
    expect(said.match(/the token's role could not be read/g)).toHaveLength(1);
  });
});

describe('any summary', () => {
  it('is whole sentences, with no name left open, and agrees with the verdict', () => {
    const beginning = {
      ready: 'Expensify can sync: ',
      blocked: 'Expensify cannot sync: ',
      unknown: 'We cannot tell whether Expensify',
    };
    fc.assert(
      fc.property(randomAccount(), dice(), fc.boolean(), (document, dice, whole) => {
        const truth = factsOfAccount(document, expensify);
        const diagnosis = diagnose(whole ? truth : hide(truth, dice), expensify);
        const said = summarize(expensify, diagnosis);
        expect(said.startsWith(beginning[diagnosis.verdict])).toBe(true);
        expect(said).toMatch(/\.$/);
        if (diagnosis.verdict === 'unknown') expect(said).toContain('can sync: ');
        expect(said).not.toMatch(/\{\w+\}|undefined|null|\.\./);
      }),
      { numRuns: 400, seed: 20260109 },
    );
  });
});

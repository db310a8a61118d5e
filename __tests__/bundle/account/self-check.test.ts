import * as runtime from 'N/runtime';
import {
  callerEnds,
  callerId,
  callerRole,
  holds,
  mayHold,
  readSelfCheck,
} from '../../../src/TypeScript/account/self-check';
import { readFacts } from '../../../src/TypeScript/account/read-facts';
import type { SelfCheck } from '../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { requirementsOf } from '../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../support/expensify';
import { install, refusal } from '../support/account';
import { installCaller } from '../support/caller';
import { healthy } from '../support/rows';

function checkWith(permissions: Readonly<Record<string, unknown>>, features: Readonly<Record<string, unknown>> = {}) {
  const asked = install({ ...healthy(), features });
  installCaller({ id: 42, role: 1001 }, permissions);
  const { facts } = readFacts(expensify);
  const units = asked.units();
  const selfCheck = readSelfCheck(expensify, facts);
  return { selfCheck, units: asked.units() - units };
}

const okOf = (selfCheck: SelfCheck | null, requirement: string) =>
  selfCheck?.requirements.find(({ id }) => id === requirement)?.ok;

describe('the self-check', () => {
  it('asks for every permission of every requirement, of whoever runs the script, at no cost', () => {
    const { selfCheck, units } = checkWith({ LIST_ACCOUNT: 1 });

    expect(selfCheck).toMatchObject({ user: 42, role: 1001 });
    expect(selfCheck?.requirements).toEqual(
      requirementsOf(expensify).map(({ id, anyOf }) => ({
        id,
        ok: true,
        levels: Object.fromEntries(anyOf.map((key) => [key, key === 'LIST_ACCOUNT' ? 'VIEW' : 'FULL'])),
      })),
    );
    expect(units).toBe(0);
  });

  it('finds a requirement refused only if none of its permissions will do', () => {
    const both = { ADMI_LOGIN_OAUTH: 0, ADMI_MANAGE_OWN_OAUTH_TOKENS: 3 };

    expect(okOf(checkWith(both).selfCheck, 'log-in-by-token')).toBe(false);
    expect(okOf(checkWith({ ADMI_LOGIN_OAUTH: 0 }).selfCheck, 'log-in-by-token')).toBe(true);
  });

  it.each([
    [4, true],
    ['1', true],
    ['VIEW', true],
    [0, false],
    ['0', false],
    ['NONE', false],
    [undefined, null],
    [null, null],
    [true, null],
    [9, null],
    ['LEVEL', null],
    [refusal(), null],
  ])('understands a level as Oracle writes it, and guesses none: %p', (answer, ok) => {
    expect(okOf(checkWith({ LIST_ACCOUNT: answer }).selfCheck, 'accounts')).toBe(ok);
  });

  it('does not know what NetSuite grants on a custom record type', () => {
    const asked = install(healthy());
    installCaller({ id: 42, role: 1001 }, { customrecord_acme: 4 });
    const { facts } = readFacts(expensify);
    const [first] = expensify.requirements;
    const requirements = first ? [{ ...first, id: 'entries', anyOf: ['customrecord_acme'] }] : [];
    const selfCheck = readSelfCheck({ ...expensify, requirements }, facts);
    expect(selfCheck?.requirements.at(-1)).toEqual({
      id: 'entries',
      ok: null,
      levels: { customrecord_acme: 'UNKNOWN' },
    });
    expect(asked.calls).not.toContain('getPermission customrecord_acme');
  });

  it('leaves out a requirement whose feature is off, and keeps one whose feature is not known', () => {
    expect(okOf(checkWith({}, { CLASSES: false }).selfCheck, 'classes')).toBeUndefined();
    expect(okOf(checkWith({}, { CLASSES: refusal() }).selfCheck, 'classes')).toBe(true);
  });

  it.each([[undefined], [{ id: 'me', role: 3 }], [{ id: 42, role: undefined }]])(
    'says nothing where NetSuite does not say who runs the script: %p',
    (who) => {
      install(healthy());
      const { facts } = readFacts(expensify);
      if (who === undefined) jest.mocked(runtime.getCurrentUser).mockReset();
      else installCaller({ id: who.id, role: who.role });

      expect(readSelfCheck(expensify, facts)).toBeNull();
    },
  );
});

describe('what a caller may hold', () => {
  it('is everything but what NetSuite says they do not', () => {
    installCaller({ id: 42, role: 1001 }, { LIST_ACCOUNT: 1, LIST_CLASS: refusal() });

    expect(mayHold('LIST_ACCOUNT', 'VIEW')).toBe(true);
    expect(mayHold('LIST_ACCOUNT', 'CREATE')).toBe(false);
    expect(mayHold('LIST_CLASS', 'FULL')).toBe(true);
  });

  it('is not known where NetSuite does not even say who asks', () => {
    jest.mocked(runtime.getCurrentUser).mockImplementation(() => {
      throw refusal();
    });

    expect(mayHold('LIST_ACCOUNT', 'FULL')).toBe(true);
  });

  it('is not known of nobody', () => {
    expect(mayHold('LIST_ACCOUNT', 'FULL')).toBe(true);
  });
});

describe('what a caller certainly holds', () => {
  it('is only what NetSuite says they do', () => {
    installCaller({ id: 42, role: 1001 }, { LIST_ACCOUNT: 1, LIST_CLASS: refusal() });

    expect(holds('LIST_ACCOUNT', 'VIEW')).toBe(true);
    expect(holds('LIST_ACCOUNT', 'CREATE')).toBe(false);
    expect(holds('LIST_CLASS', 'NONE')).toBe(false);
  });

  it('is nothing where NetSuite does not even say who asks', () => {
    jest.mocked(runtime.getCurrentUser).mockImplementation(() => {
      throw refusal();
    });

    expect(holds('LIST_ACCOUNT', 'NONE')).toBe(false);
  });
});

describe('who runs the script', () => {
  it('is a user in a role', () => {
    installCaller({ id: '42', role: 1001 });

    expect([callerId(), callerRole(), callerEnds()]).toEqual([42, 1001, { entity: 42, role: 1001 }]);
  });

  it.each([
    [{ id: 'me', role: 3 }, null, 3],
    [{ id: 42, role: undefined }, 42, null],
  ])('is not known where NetSuite does not say: %p', (who, id, role) => {
    installCaller({ id: who.id, role: who.role });

    expect([callerId(), callerRole(), callerEnds()]).toEqual([id, role, null]);
  });
});

it('a requirement that is only published is not asked about, and one that is met by one permission is met', () => {
  install(healthy());
  installCaller({ id: 42, role: 1001 }, { ADMI_LOGIN_OAUTH: refusal() });
  const { facts } = readFacts(expensify);
  const [first] = requirementsOf(expensify);
  const published = { ...first, id: 'only-published', strength: 'published' as const };
  const profile = { ...expensify, requirements: [...expensify.requirements, published] } as Profile;
  const selfCheck = readSelfCheck(profile, facts);

  expect(okOf(selfCheck, 'only-published')).toBeUndefined();
  expect(okOf(selfCheck, 'log-in-by-token')).toBe(true);
});

it('a requirement of which one permission is not known is open', () => {
  const { selfCheck } = checkWith({ ADMI_LOGIN_OAUTH: refusal(), ADMI_MANAGE_OWN_OAUTH_TOKENS: 0 });

  expect(okOf(selfCheck, 'log-in-by-token')).toBeNull();
});

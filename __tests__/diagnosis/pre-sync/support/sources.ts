/**
 * The three sources for tests: what a caller could read, what NetSuite grants it, and what was kept.
 */
import { diagnose } from '../../../../src/TypeScript/diagnosis/diagnose';
import type { Facts, Role } from '../../../../src/TypeScript/diagnosis/facts';
import { UNREAD, valueOr } from '../../../../src/TypeScript/diagnosis/facts';
import type { Live } from '../../../../src/TypeScript/diagnosis/pre-sync/assess-sources';
import type { IntegrationState, SelfCheck, Snapshot } from '../../../../src/TypeScript/diagnosis/pre-sync/sources';
import type { TokenDiagnosis } from '../../../../src/TypeScript/diagnosis/diagnose';
import type { Chain } from '../../../../src/TypeScript/diagnosis/chain';
import { lineOf, effectiveLevelOf } from '../../../../src/TypeScript/diagnosis/chain';
import type { Level } from '../../../../src/TypeScript/netsuite/levels';
import { reaches } from '../../../../src/TypeScript/netsuite/levels';
import { expensify } from '../../../support/expensify';
import { EMPLOYEE, EXPECTED_ROLE, INTEGRATION, TOKEN } from '../../support/accounts';

export const NOW = '2026-06-02T12:00:00.000Z';
export const HOUR = 60 * 60;

/** An ISO time that many seconds before now. */
export const ago = (seconds: number): string => new Date(Date.parse(NOW) - seconds * 1000).toISOString();

export function liveOf(facts: Facts): Live {
  return { facts, profile: expensify, diagnosis: diagnose(facts, expensify) };
}

/** Something was refused; which words NetSuite had for it plays no part here. */
export function refused(facts: Facts, what = 'roles'): Facts {
  const why = { code: 'INSUFFICIENT_PERMISSION', message: '' };
  return { ...facts, unread: [{ what, record: null, why, grant: [], advice: '' }] };
}

/** What Expensify's published role reads: everything but roles and their lines. */
export function withoutRoles(facts: Facts): Facts {
  const hidden = { inactive: UNREAD, singleSignOnOnly: UNREAD, webServicesOnly: UNREAD, permissions: UNREAD };
  const withoutRestrictions = ({ restrictions: _restrictions, ...role }: Role): Role => ({ ...role, ...hidden });
  return refused({ ...facts, roles: facts.roles.map(withoutRestrictions) });
}

/** What a caller reads who sees the tokens, and neither roles nor employees. */
export function withoutRights(facts: Facts): Facts {
  return { ...withoutRoles(facts), entities: [] };
}

/** What a caller reads who may read nothing: the features. */
export function nothing(facts: Facts): Facts {
  const none = {
    integrations: [],
    integrationsComplete: false,
    credentials: UNREAD,
    credentialsComplete: false,
    roles: [],
    entities: [],
  };
  return refused({ ...facts, ...none }, 'access-tokens');
}

/** What is granted to the holder of the token, everything unless a test says otherwise: requirement to ok. */
export function selfCheck(
  oks: Readonly<Record<string, boolean | null>> = {},
  who: { readonly user?: number; readonly role?: number } = {},
): SelfCheck {
  return {
    user: EMPLOYEE,
    role: EXPECTED_ROLE,
    ...who,
    requirements: expensify.requirements.map(({ id }) => ({
      id,
      ok: oks[id] === undefined ? true : oks[id],
      levels: {},
    })),
  };
}

/** A fresh snapshot of the token, with all in order unless a test says otherwise. */
export function snapshot(different: Partial<Snapshot> = {}): Snapshot {
  return {
    credential: { token: TOKEN, entity: EMPLOYEE, role: EXPECTED_ROLE },
    at: ago(HOUR),
    verdict: 'ready',
    rootCause: null,
    fails: different.rootCause ? [different.rootCause.check] : [],
    unmet: [],
    globalLines: {},
    integrationRead: true,
    integrationState: stateOf(different),
    allReady: true,
    ...different,
  };
}

/** Of the record of the tests' token, as the snapshot says, and seen when it was taken. */
function stateOf({
  at = ago(HOUR),
  fails = [],
  rootCause = null,
  integrationRead = true,
}: Partial<Snapshot>): IntegrationState {
  const isFault = fails.includes('integration-enabled') || rootCause?.check === 'integration-enabled';
  return { record: INTEGRATION, seen: isFault ? 'fault' : integrationRead ? 'in-order' : 'unread', seenAt: at };
}

/**
 * What NetSuite would grant the holder of a token.
 * @param folds whether `getPermission` folds global permissions in, or answers for the role alone
 */
export function truthfulSelfCheck({ chain }: TokenDiagnosis, folds = true): SelfCheck {
  return {
    user: chain.credential.entity,
    role: chain.credential.role,
    requirements: chain.requirements.map(({ id, anyOf, level }) => {
      const levels = Object.fromEntries(anyOf.map((key) => [key, folds ? effective(chain, key) : ofRole(chain, key)]));
      return { id, ok: Object.values(levels).some((held) => reaches(held, level)), levels };
    }),
  };
}

/** The chain was read whole, so there is one level. */
function effective(chain: Chain, key: string): Level {
  const level = effectiveLevelOf(chain, { anyOf: [key] });
  if (level === 'UNKNOWN') throw new Error(`${key} is not known`);
  return level;
}

function ofRole(chain: Chain, key: string): Level {
  return chain.administrator ? 'FULL' : (valueOr(lineOf(chain.role.permissions, key), null) ?? 'NONE');
}

/** A self-check with levels: what each requirement needs, unless a test says otherwise of a permission. */
export function granting(levels: Readonly<Record<string, Level>> = {}): SelfCheck {
  const requirements = expensify.requirements.map(({ id, anyOf, level }) => {
    const held = Object.fromEntries(anyOf.map((key) => [key, levels[key] ?? level]));
    return { id, ok: Object.values(held).some((one) => reaches(one, level)), levels: held };
  });
  return { ...selfCheck(), requirements };
}

import type { Evidence, Status } from '../finding';
import type { Fact } from '../facts';
import { feature } from '../facts';
import { featureName, featurePath } from '../../netsuite/features';
import { featuresFor } from '../profile';
import { accountReference } from '../references';
import { worst } from '../possibilities';
import { LOGIN_ERRORS, oracleHelp } from '../rule-source';
import type { AccountCheck, AccountSubject } from './define';
import { listed } from './define';

export const featureEnabled: AccountCheck = {
  id: 'feature-enabled',
  reads: ['features'],
  sources: [
    oracleHelp(
      LOGIN_ERRORS.page,
      LOGIN_ERRORS.title,
      'NetSuite refuses a login by token with the error FeatureDisabled while token-based authentication is off.',
    ),
    oracleHelp('chapter_N3247851', 'Feature Names and IDs', 'A script asks by its id whether a feature is on.'),
  ],
  words: {
    pass: { title: 'Features are on', message: 'Every feature that {integration} needs is on.' },
    fail: {
      title: '{aFeatureIs} off',
      message: '{integration} cannot log in while {features} {are} off in this account.',
    },
    unknown: {
      title: 'Features could not be read',
      message: 'Whether {features} {are} on could not be read.',
    },
  },
  decide: (subject) =>
    worst(
      needed(subject).map((id): Status => weigh(feature(subject.facts, id))),
      'pass',
    ),
  explain(subject, status) {
    const { facts } = subject;
    const states = needed(subject).map((id) => ({ id, on: feature(facts, id) }));
    const evidence = states.map(({ id, on }): Evidence => ({
      record: accountReference(facts.accountId),
      field: `Enable Features > ${featurePath(id)}`,
      found: !on.known ? 'could not be read' : on.value ? 'on' : 'off',
      needed: 'on',
      requirement: null,
      weight: weigh(on),
    }));
    const concerned = states
      .filter(({ on }) => (status === 'fail' ? on.known && !on.value : !on.known))
      .map(({ id }) => featureName(id));
    const isOne = concerned.length < 2;
    return {
      evidence,
      slots: {
        features: listed(concerned),
        are: isOne ? 'is' : 'are',
        aFeatureIs: isOne ? 'A feature is' : 'Features are',
      },
    };
  },
};

/** What the kinds of credential that are judged need; where there is none, the kind that the integration mostly uses. */
function needed({ profile, credentials }: AccountSubject): readonly string[] {
  const judged = credentials.known ? [...credentials.value.kinds] : [];
  const kinds = judged.length > 0 ? judged : [profile.credentials[0].kind];
  return [...new Set(kinds.flatMap((kind) => featuresFor(profile, kind)))];
}

function weigh(on: Fact<boolean>): Evidence['weight'] {
  if (!on.known) return 'unknown';
  return on.value ? 'pass' : 'fail';
}

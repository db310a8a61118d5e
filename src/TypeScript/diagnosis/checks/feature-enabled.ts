import type { Evidence, Status } from '../finding';
import type { Fact } from '../facts';
import { feature } from '../facts';
import { accountReference } from '../references';
import { worst } from '../possibilities';
import { assumed, LOGIN_ERRORS, oracleHelp } from '../rule-source';
import type { AccountCheck } from './define';
import { listed } from './define';

export const featureEnabled: AccountCheck = {
  id: 'feature-enabled',
  sources: [
    oracleHelp(
      LOGIN_ERRORS.page,
      LOGIN_ERRORS.title,
      'NetSuite refuses a login by token with the error FeatureDisabled while token-based authentication is off.',
    ),
    oracleHelp('chapter_N3247851', 'Feature Names and IDs', 'A script asks by its id whether a feature is on.'),
    assumed('Expensify needs the feature SOAP Web Services; its pages speak of web services only.'),
  ],
  words: {
    pass: { title: 'Features are on', message: 'Every feature that {integration} needs is on.' },
    fail: {
      title: 'A feature is off',
      message: '{integration} cannot log in while {features} {are} off in this account.',
    },
    unknown: {
      title: 'Features could not be read',
      message: 'Whether {features} {are} on could not be read.',
    },
  },
  decide: ({ facts, profile }) =>
    worst(
      profile.features.map(({ id }): Status => weigh(feature(facts, id))),
      'pass',
    ),
  explain({ facts, profile }, status) {
    const states = profile.features.map((needed) => ({ needed, on: feature(facts, needed.id) }));
    const evidence = states.map(({ needed, on }): Evidence => ({
      record: accountReference(facts.accountId),
      field: `Enable Features > ${needed.path} > ${needed.name}`,
      found: !on.known ? 'could not be read' : on.value ? 'on' : 'off',
      needed: 'on',
      requirement: null,
      weight: weigh(on),
    }));
    const concerned = states
      .filter(({ on }) => (status === 'fail' ? on.known && !on.value : !on.known))
      .map(({ needed }) => needed.name);
    return {
      explains: ['NS0109'],
      evidence,
      slots: { integration: profile.name, features: listed(concerned), are: concerned.length > 1 ? 'are' : 'is' },
    };
  },
};

function weigh(on: Fact<boolean>): Evidence['weight'] {
  if (!on.known) return 'unknown';
  return on.value ? 'pass' : 'fail';
}

import type { Evidence, Status } from '../finding';
import { feature } from '../facts';
import { accountReference } from '../links';
import { worst } from '../possibilities';
import type { AccountCheck } from './define';
import { listed } from './define';

export const featureEnabled: AccountCheck = {
  id: 'feature-enabled',
  source:
    '[DOC] subsect_156935170194 (FeatureDisabled: token-based authentication is off); [DOC] chapter_N3247851 (feature ids)',
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
  judge({ facts, profile }) {
    const states = profile.features.map((needed) => ({ needed, on: feature(facts, needed.id) }));
    const evidence = states.map(({ needed, on }): Evidence => {
      const status = !on.known ? 'unknown' : on.value ? 'pass' : 'fail';
      return {
        record: accountReference(facts.accountId),
        field: `Enable Features > ${needed.path} > ${needed.name}`,
        found: !on.known ? 'could not be read' : on.value ? 'on' : 'off',
        needed: 'on',
        requirement: null,
        weight: status,
      };
    });
    const status = worst(
      evidence.map(({ weight }): Status => weight),
      'pass',
    );
    const concerned = states
      .filter(({ on }) => (status === 'fail' ? on.known && !on.value : !on.known))
      .map(({ needed }) => needed.name);
    return {
      status,
      explains: ['NS0109'],
      evidence,
      slots: { integration: profile.name, features: listed(concerned), are: concerned.length > 1 ? 'are' : 'is' },
    };
  },
};

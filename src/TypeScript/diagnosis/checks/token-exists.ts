import { accountReference, PAGES } from '../links';
import type { AccountCheck, AccountSubject } from './define';

export const tokenExists: AccountCheck = {
  id: 'token-exists',
  source:
    '[DOC] bridgehead_4249078810 (tokens go with a deleted entity or application); [DOC] section_1534941538 (tokens do not survive a sandbox refresh)',
  words: {
    pass: { title: 'An access token exists', message: '{integration} has been issued an access token here.' },
    fail: {
      title: 'No access token',
      message:
        'There is no access token of an integration whose name contains "{nameContains}". A sandbox refresh, a deleted user or a deleted integration record takes tokens away.',
    },
    unknown: {
      title: 'Access tokens could not be read',
      message: 'Whether {integration} has an access token in this account could not be read.',
    },
  },
  decide: existence,
  explain(subject) {
    const { facts, profile, credentials } = subject;
    const count = credentials.known ? credentials.value.length : null;
    return {
      explains: ['NS0109'],
      evidence: [
        {
          record: { ...accountReference(facts.accountId), link: PAGES.accessTokens },
          field: 'Access Tokens',
          found: count === null ? 'could not be read' : count === 0 ? 'none' : 'at least one',
          needed: 'at least one',
          requirement: null,
          weight: existence(subject),
        },
      ],
      slots: { integration: profile.name, nameContains: profile.integrationNameContains },
    };
  },
};

function existence({ credentials }: AccountSubject): 'pass' | 'fail' | 'unknown' {
  if (!credentials.known) return 'unknown';
  return credentials.value.length === 0 ? 'fail' : 'pass';
}

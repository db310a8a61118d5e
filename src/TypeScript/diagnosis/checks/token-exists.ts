import { accountReference } from '../references';
import { PAGES } from '../../netsuite/screens';
import { quoted } from '../profile';
import { oracleHelp, TOKEN_LIST } from '../rule-source';
import type { AccountCheck, AccountSubject } from './define';

export const tokenExists: AccountCheck = {
  id: 'token-exists',
  reads: ['access-tokens'],
  sources: [
    oracleHelp(TOKEN_LIST.page, TOKEN_LIST.title, 'When a user or an application is deleted, its tokens go with it.'),
    oracleHelp(
      'section_4254975694',
      'Manage TBA Tokens in the NetSuite UI',
      'Tokens are not copied to a sandbox: new ones are needed after every refresh.',
    ),
  ],
  words: {
    pass: { title: 'An access token exists', message: '{integration} has been issued an access token here.' },
    fail: {
      title: 'No access token',
      message:
        'There is no access token of an integration whose name contains {names}. A sandbox refresh, a deleted user or a deleted integration record takes tokens away.',
    },
    unknown: {
      title: 'Access tokens could not be read',
      message: 'Whether {integration} has an access token in this account could not be read.',
    },
  },
  decide: existence,
  explain(subject) {
    const { facts, profile } = subject;
    const status = existence(subject);
    return {
      evidence: [
        {
          record: { ...accountReference(facts.accountId), link: PAGES.accessTokens },
          field: 'Access Tokens',
          found: FOUND[status],
          needed: 'at least one',
          requirement: null,
          weight: status,
        },
      ],
      slots: { names: quoted(profile.recognise.integrationNames) },
    };
  },
};

const FOUND = { pass: 'at least one', fail: 'none', unknown: 'could not be read' } as const;

function existence({ facts, hasCredentials }: AccountSubject): 'pass' | 'fail' | 'unknown' {
  if (hasCredentials === null) return 'unknown';
  if (hasCredentials) return 'pass';
  return facts.credentialsComplete ? 'fail' : 'unknown';
}

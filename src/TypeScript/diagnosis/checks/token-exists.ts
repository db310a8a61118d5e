import { accountReference } from '../references';
import { PAGES } from '../../netsuite/screens';
import { valueOr } from '../facts';
import { quoted } from '../profile';
import { oracleHelp, TOKEN_LIST } from '../rule-source';
import type { Wording } from '../finding';
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
    notApplicable: {
      title: 'The credential was named by user and role',
      message: 'Somebody named the credential by its user and role, so the list of access tokens was not read for it.',
    },
  },
  decide: existence,
  explain(subject) {
    const { facts, profile, hasCredentials } = subject;
    const status = existence(subject);
    const isListed = hasCredentials === false && facts.credentialsComplete && status === 'unknown';
    const isRegistered =
      status === 'pass' && !valueOr(facts.credentials, []).some(({ kind }) => kind === 'access-token');
    return {
      ...(isListed ? { wording: NOT_LISTED } : isRegistered ? { wording: REGISTERED } : {}),
      evidence:
        status === 'notApplicable'
          ? []
          : [
              {
                record: { ...accountReference(facts.accountId), link: PAGES.accessTokens },
                field: 'Access Tokens',
                found: isRegistered ? 'none; OAuth 2.0 credentials were registered' : FOUND[status],
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

function existence({ facts, profile, hasCredentials }: AccountSubject): 'pass' | 'fail' | 'unknown' | 'notApplicable' {
  if (facts.isNamed) return 'notApplicable';
  if (hasCredentials === null) return 'unknown';
  if (hasCredentials) return 'pass';
  return facts.credentialsComplete && isCertainlyByToken({ profile }) ? 'fail' : 'unknown';
}

/**
 * Whether the integration logs in with access tokens at all. NetSuite lists no OAuth 2.0 credential to a script, so that an
 * account without a token says nothing of an integration that uses another kind, or of one whose kind nobody knows.
 */
function isCertainlyByToken({ profile: { credentials, recognise } }: Pick<AccountSubject, 'profile'>): boolean {
  return credentials[0].kind === 'access-token' && recognise.integrationNames.length > 0;
}

const NOT_LISTED: Wording = {
  title: 'No live access token; OAuth 2.0 credentials are not listed',
  message:
    '{integration} has no live access token here. It may log in with OAuth 2.0: NetSuite lists no OAuth 2.0 credential to a script, so nobody can tell from here. An Administrator can register the credential on the page: Registered OAuth 2.0 credentials.',
};

const REGISTERED: Wording = {
  title: 'An OAuth 2.0 credential is registered',
  message:
    '{integration} has no access token here. An administrator registered an OAuth 2.0 credential of it, which is checked in its place.',
};

import { isLiveToken, stateOf } from '../credentials';
import { isAccessToken } from '../facts';
import type { Evidence, Status, Wording } from '../finding';
import { credentialName, credentialReference } from '../references';
import { oracleHelp, seenInPublicCode, TOKEN_LIST } from '../rule-source';
import type { Chain } from '../chain';
import type { TokenCheck } from './define';

export const tokenLive: TokenCheck = {
  id: 'token-live',
  reads: ['access-tokens'],
  sources: [
    oracleHelp(
      TOKEN_LIST.page,
      TOKEN_LIST.title,
      'A revoked token is inactive for good; a token that was made inactive can be made active again.',
    ),
    seenInPublicCode('The token table says both: binactive and brevoked.'),
  ],
  words: {
    pass: { title: 'The {credential} is live', message: 'The {credential} is neither revoked nor inactive.' },
    fail: {
      title: 'The {credential} is {state}',
      message: 'NetSuite refuses the {credential} "{name}" of {integration}: it is {state}.',
    },
    unknown: {
      title: 'The {credential} could not be read',
      message: 'The state of the {credential} could not be read.',
    },
    notApplicable: {
      title: 'NetSuite lists no authorization',
      message:
        'Only NetSuite shows whether the authorization is still there: Setup > Users/Roles > OAuth 2.0 Authorized Applications.',
    },
  },
  decide: liveness,
  explain(chain, status) {
    const { credential, facts } = chain;
    const record = credentialReference(credential);
    const read = stateOf(credential, facts.readAt);
    const state = !read.known ? 'could not be read' : read.value === 'live' ? 'active' : read.value;
    const evidence: Evidence[] =
      status === 'notApplicable' || status === 'warn'
        ? []
        : [{ record, field: 'Status', found: state, needed: 'active', requirement: null, weight: status }];
    const isListed = credential.kind === 'oauth2-authorization' || status !== 'notApplicable';
    return {
      ...(isListed ? {} : { wording: NAMED }),
      evidence,
      slots: { credential: credentialName(credential), name: record.name, state },
    };
  },
};

const NAMED: Wording = {
  title: 'The {credential} was named by user and role',
  message:
    'The {credential} was named by its user and role, so nobody looked whether there is one and whether it is still valid.',
};

/** Whoever names a credential says that it is there. What was said of a certificate counts all the same. */
function liveness({ credential, facts }: Chain): Status {
  if (credential.kind === 'oauth2-authorization') return 'notApplicable';
  if (credential.kind === 'access-token') {
    if (!isAccessToken(credential)) return 'notApplicable';
    return isLiveToken(credential) ? 'pass' : 'fail';
  }
  if (facts.isNamed && !credential.validUntil.known && !credential.revoked.known) return 'notApplicable';
  const state = stateOf(credential, facts.readAt);
  if (!state.known) return 'unknown';
  return state.value === 'live' ? 'pass' : 'fail';
}

import { isLiveToken, stateOf } from '../credentials';
import type { Evidence, Status } from '../finding';
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
    return { evidence, slots: { credential: credentialName(credential), name: record.name, state } };
  },
};

/** Whoever names an authorization says that it is there: no table tells. */
function liveness({ credential, facts }: Chain): Status {
  if (credential.kind === 'oauth2-authorization') return 'notApplicable';
  if (credential.kind === 'access-token') return isLiveToken(credential) ? 'pass' : 'fail';
  const state = stateOf(credential, facts.readAt);
  if (!state.known) return 'unknown';
  return state.value === 'live' ? 'pass' : 'fail';
}

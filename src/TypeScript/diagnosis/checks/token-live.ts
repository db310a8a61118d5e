import { isLive } from '../credentials';
import { credentialReference } from '../references';
import { oracleHelp, seenInPublicCode, TOKEN_LIST } from '../rule-source';
import type { TokenCheck } from './define';

export const tokenLive: TokenCheck = {
  id: 'token-live',
  looksAtCredential: true,
  sources: [
    oracleHelp(
      TOKEN_LIST.page,
      TOKEN_LIST.title,
      'A revoked token is inactive for good; a token that was made inactive can be made active again.',
    ),
    seenInPublicCode('The token table says both: binactive and brevoked.'),
  ],
  words: {
    pass: { title: 'The access token is live', message: 'The access token is neither revoked nor inactive.' },
    fail: {
      title: 'The access token is {state}',
      message: 'NetSuite refuses the access token "{token}" of {integration}: it is {state}.',
    },
    unknown: {
      title: 'The access token could not be read',
      message: 'The state of the access token could not be read.',
    },
  },
  decide: ({ credential }) => (isLive(credential) ? 'pass' : 'fail'),
  explain({ credential, profile }) {
    const record = credentialReference(credential);
    const state = credential.revoked ? 'revoked' : credential.inactive ? 'inactive' : 'active';
    return {
      explains: ['NS0109'],
      evidence: [
        {
          record,
          field: 'Status',
          found: state,
          needed: 'active',
          requirement: null,
          weight: isLive(credential) ? 'pass' : 'fail',
        },
      ],
      slots: { token: record.name, state, integration: profile.name },
    };
  },
};

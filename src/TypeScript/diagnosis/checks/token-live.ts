import { isLive } from '../credentials';
import { credentialReference } from '../links';
import type { TokenCheck } from './define';

export const tokenLive: TokenCheck = {
  id: 'token-live',
  source: '[DOC] bridgehead_4249078810 (revoking is permanent, inactivating is reversible); [SEEN] binactive, brevoked',
  words: {
    pass: { title: 'The access token is live', message: 'The access token is neither revoked nor inactive.' },
    fail: {
      title: 'The access token is {state}',
      message: 'NetSuite refuses the access token "{token}" of {integration}: it is {state}.',
    },
    unknown: { title: 'The access token could not be read', message: 'The state of the access token is not known.' },
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

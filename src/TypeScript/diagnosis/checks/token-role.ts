import type { Evidence, Status } from '../finding';
import { credentialReference, roleReference } from '../references';
import { decided } from '../possibilities';
import { NS0565_HELP, oracleHelp, vendorHelp } from '../rule-source';
import type { TokenCheck } from './define';
import { inSentence, listed } from './define';
import { roleEvidence, shortfall, shortRequirements } from './role-lines';
import { unreadParts } from './unread-parts';

export const tokenRole: TokenCheck = {
  id: 'token-role',
  sources: [
    oracleHelp(
      'section_1530099787',
      'Setting up Token-based Authentication for a RESTlet integration',
      'A token is valid for one company, one user and one role only.',
    ),
    vendorHelp(NS0565_HELP.title, NS0565_HELP.address, 'A token that is linked to the wrong role causes NS0565.'),
  ],
  words: {
    pass: { title: 'The token has the expected role', message: 'The token was issued with "{expectedRole}".' },
    fail: {
      title: 'The token is on the wrong role',
      message:
        'The token was issued with the role "{role}", not "{expectedRole}", and that role is not allowed to: {requirements}. The role of a token never changes.',
    },
    warn: {
      title: 'The token is on another role than expected',
      message:
        'The token was issued with the role "{role}", not "{expectedRole}". The role allows everything that {integration} needs, so this works; a role of its own would allow it less.',
    },
    unknown: {
      title: '{unread} could not be read',
      message: '{unread} could not be read, so we cannot tell whether it is enough.',
    },
    notApplicable: {
      title: 'The token has the expected role',
      message: 'The token was issued with "{expectedRole}".',
    },
  },
  decide(chain) {
    const statuses = chain.worlds.flatMap((world): Status[] =>
      world.roleIsExpected
        ? ['notApplicable']
        : // Not the expected role: it is at least worth a warning, even where it suffices.
          [...shortfall(chain, world)].map((status) => (status === 'pass' ? 'warn' : status)),
    );
    return decided(statuses);
  },
  explain(chain, status) {
    const { credential, role, profile } = chain;
    const short = status === 'fail' || status === 'unknown' ? shortRequirements(chain) : [];
    const named: Evidence = {
      record: credentialReference(credential),
      field: 'Role',
      found: roleReference(role).name,
      needed: profile.expectedRole,
      requirement: null,
      weight: status === 'notApplicable' ? 'pass' : status,
    };
    const concerned = status === 'fail' ? short.filter(({ certain }) => certain) : short;
    return {
      explains: concerned.flatMap(({ requirement }) => requirement.explains),
      evidence: short.length > 0 ? [named, ...roleEvidence(chain)] : [named],
      slots: {
        unread: unreadParts(chain),
        role: roleReference(role).name,
        expectedRole: profile.expectedRole,
        integration: profile.name,
        requirements: listed(concerned.map(({ requirement }) => inSentence(requirement.label))),
      },
    };
  },
};

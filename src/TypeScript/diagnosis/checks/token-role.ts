import type { Chain } from '../chain';
import { isAccessToken } from '../facts';
import type { Evidence, Status, Wording } from '../finding';
import { statusSet, unanimous, worstOfEach } from '../status-set';
import { expectsRole, quoted } from '../profile';
import { credentialReference, credentialWord, roleReference } from '../references';
import { oracleHelp } from '../rule-source';
import type { TokenCheck } from './define';
import { inSentence, listed } from './define';
import { concernedIn, roleEvidence, shortfall, shortRequirements } from './role-lines';
import { unreadParts } from './unread-parts';

const [NOT_APPLICABLE, WARN] = [statusSet('notApplicable'), statusSet('warn')];

/** Where the integration expects no particular role. */
const ANY_ROLE: Wording = {
  title: 'Any role will do',
  message: '{integration} expects no particular role; the next checks say whether the role "{role}" is enough.',
};

/** Of a credential that is not a listed token: no source says that its role never changes. */
const OTHER_KIND: Wording = {
  title: 'The {credential} is on the wrong role',
  message:
    'The {credential} was issued with the role "{role}", not {expectedRole}, and that role is not allowed to: {requirements}.',
};

/** Where published permissions are missing: nobody knows what fails without them. */
const LACKS_PUBLISHED: Wording = {
  title: 'The {credential} is on another role than expected',
  message:
    'The {credential} was issued with the role "{role}", not {expectedRole}. The role allows what {integration} is known to need. It lacks {count} of the permissions that {integration} publishes: see below. We do not know what fails without them.',
};

export const tokenRole: TokenCheck = {
  id: 'token-role',
  isOfRole: true,
  reads: ['roles', 'global-permissions', 'entity-types', 'features'],
  sources: [
    oracleHelp(
      'section_1530099787',
      'Setting up Token-based Authentication for a RESTlet integration',
      'A token is valid for one company, one user and one role only.',
    ),
  ],
  words: {
    pass: {
      title: 'The {credential} has the expected role',
      message: 'The {credential} was issued with {expectedRole}.',
    },
    fail: {
      title: 'The {credential} is on the wrong role',
      message:
        'The {credential} was issued with the role "{role}", not {expectedRole}, and that role is not allowed to: {requirements}. The role of a token never changes.',
    },
    warn: {
      title: 'The {credential} is on another role than expected',
      message:
        'The {credential} was issued with the role "{role}", not {expectedRole}. The role allows everything that {integration} needs, so this works; a role of its own would allow it less.',
    },
    unknown: {
      title: '{unread} could not be read',
      message: '{unread} could not be read, so we cannot tell whether it is enough.',
    },
    notApplicable: {
      title: 'The {credential} has the expected role',
      message: 'The {credential} was issued with {expectedRole}.',
    },
  },
  decide(chain) {
    let may = 0;
    for (const possibility of chain.possibilities) {
      // Not the expected role: it is at least worth a warning, even where it suffices.
      may |= possibility.roleIsExpected ? NOT_APPLICABLE : worstOfEach(WARN, shortfall(chain, possibility));
    }
    return unanimous(may);
  },
  explain(chain, status) {
    const { credential, role, profile } = chain;
    const short = status === 'notApplicable' ? [] : shortRequirements(chain);
    const named: Evidence = {
      record: credentialReference(credential),
      field: 'Role',
      found: roleReference(role).name,
      needed: profile.recognise.roleNames.join(' or '),
      requirement: null,
      weight: status === 'notApplicable' ? 'pass' : status,
    };
    const concerned = concernedIn(short, status);
    return {
      ...wordingFor(chain, status, concerned.length),
      explains: concerned.flatMap(({ requirement }) => requirement.explains),
      evidence: [...(expectsRole(profile) ? [named] : []), ...roleEvidence(chain, short)],
      slots: {
        unread: unreadParts(chain),
        role: roleReference(role).name,
        expectedRole: quoted(profile.recognise.roleNames),
        credential: credentialWord(credential),
        count: String(concerned.length),
        requirements: listed(concerned.map(({ requirement }) => inSentence(requirement.label))),
      },
    };
  },
};

/** @param lacking requirements on which the status stands */
function wordingFor({ profile, credential }: Chain, status: Status, lacking: number): { readonly wording?: Wording } {
  if (!expectsRole(profile)) return { wording: ANY_ROLE };
  if (status === 'warn' && lacking > 0) return { wording: LACKS_PUBLISHED };
  return status === 'fail' && !isAccessToken(credential) ? { wording: OTHER_KIND } : {};
}

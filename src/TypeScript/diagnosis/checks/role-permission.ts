import type { Wording } from '../finding';
import { quoted } from '../profile';
import { credentialWord, roleReference } from '../references';
import { statusSet, unanimous, worstOfEach } from '../status-set';
import { oracleHelp } from '../rule-source';
import type { TokenCheck } from './define';
import { inSentence, listed } from './define';
import {
  advisedEvidence,
  advisedShortfall,
  concernedIn,
  roleEvidence,
  shortfall,
  shortRequirements,
} from './role-lines';
import { unreadParts } from './unread-parts';

const NOT_APPLICABLE = statusSet('notApplicable');

/** Where published permissions are missing: nobody knows what fails without them. */
const LACKS_PUBLISHED: Wording = {
  title: 'The role lacks permissions that {integration} publishes',
  message:
    'The role "{role}" allows what {integration} is known to need to {verb}. It lacks {count} of the permissions that {integration} publishes: see below. We do not know what fails without them.',
};

export const rolePermission: TokenCheck = {
  id: 'role-permission',
  isOfRole: true,
  reads: ['roles', 'global-permissions', 'entity-types', 'features'],
  sources: [
    oracleHelp(
      'section_N3424476',
      'Assigning the SOAP Web Services Permission to a Role',
      'A user whose level of SOAP Web Services is not Full cannot log in to SOAP web services.',
    ),
    oracleHelp(
      'bridgehead_4248124361',
      'Set Up Token-based Authentication Roles',
      'A role that has User Access Tokens does not need Log in using Access Tokens as well.',
    ),
  ],
  words: {
    pass: { title: 'The role allows what is needed', message: 'The role "{role}" reaches every level needed.' },
    fail: {
      title: 'The role lacks a permission',
      message: 'The role "{role}" is not allowed to: {requirements}.',
    },
    warn: {
      title: 'The role differs from the published one',
      message:
        'The role "{role}" allows what {integration} needs to {verb}. Some levels are below those that {integration} publishes for it{whyAdvised}.',
    },
    unknown: {
      title: '{unread} could not be read',
      message: 'Whether the role "{role}" allows what {integration} needs could not be read.',
    },
    notApplicable: {
      title: 'Another role than expected',
      message: 'The {credential} is not on {expectedRole}; its role is judged above.',
    },
  },
  decide(chain) {
    let may = 0;
    for (const possibility of chain.possibilities) {
      may |= possibility.roleIsExpected
        ? worstOfEach(advisedShortfall(chain), shortfall(chain, possibility))
        : NOT_APPLICABLE;
    }
    return unanimous(may);
  },
  explain(chain, status) {
    const { role, profile } = chain;
    const isOther = status === 'notApplicable';
    const short = isOther ? [] : shortRequirements(chain);
    const concerned = concernedIn(short, status);
    return {
      ...(status === 'warn' && concerned.length > 0 ? { wording: LACKS_PUBLISHED } : {}),
      explains: concerned.flatMap(({ requirement }) => requirement.explains),
      evidence: isOther ? [] : [...roleEvidence(chain, short), ...advisedEvidence(chain)],
      slots: {
        unread: unreadParts(chain),
        role: roleReference(role).name,
        credential: credentialWord(chain.credential),
        expectedRole: quoted(profile.recognise.roleNames),
        whyAdvised: profile.whyAdvised,
        count: String(concerned.length),
        requirements: listed(concerned.map(({ requirement }) => inSentence(requirement.label))),
      },
    };
  },
};

import type { Status } from '../finding';
import { roleReference } from '../links';
import { decided, worst } from '../possibilities';
import type { TokenCheck } from './define';
import { inSentence, listed } from './define';
import { advisedEvidence, advisedShortfall, roleEvidence, shortfall, shortRequirements } from './role-lines';
import { unreadParts } from './unread-parts';

export const rolePermission: TokenCheck = {
  id: 'role-permission',
  source:
    '[DOC] section_N3424476 (SOAP Web Services below Full cannot log in); [DOC] bridgehead_4248124361 (either token permission suffices); [DOC-3P] NS0565, NS0228, NS0634, NS0844, NS0384, NS0521, NS0469 Expensify',
  words: {
    pass: { title: 'The role allows what is needed', message: 'The role "{role}" reaches every level needed.' },
    fail: {
      title: 'The role lacks a permission',
      message: 'The role "{role}" is not allowed to: {requirements}.',
    },
    warn: {
      title: 'The role differs from the published one',
      message:
        'The role "{role}" allows what {integration} needs to sync. Some levels are below those that {integration} publishes for it, which may matter for what your workspace exports.',
    },
    unknown: {
      title: '{unread} could not be read',
      message: 'Whether the role "{role}" allows what {integration} needs could not be read.',
    },
    notApplicable: {
      title: 'Another role than expected',
      message: 'The token is not on "{expectedRole}"; its role is judged above.',
    },
  },
  decide(chain) {
    const advised = advisedShortfall(chain);
    const statuses = chain.worlds.flatMap((world): Status[] =>
      world.roleIsExpected
        ? [...shortfall(chain, world)].flatMap((status) => [...advised].map((advice) => worst([advice], status)))
        : ['notApplicable'],
    );
    return decided(statuses);
  },
  explain(chain, status) {
    const { role, profile } = chain;
    const short = status === 'fail' || status === 'unknown' ? shortRequirements(chain) : [];
    const concerned = status === 'fail' ? short.filter(({ certain }) => certain) : short;
    return {
      explains: concerned.flatMap(({ requirement }) => requirement.explains),
      evidence:
        status === 'notApplicable' || status === 'pass'
          ? []
          : [...(short.length > 0 ? roleEvidence(chain) : []), ...advisedEvidence(chain)],
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

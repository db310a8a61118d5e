import type { Chain, Possibility } from '../chain';
import { globalLineOf } from '../chain';
import type { Evidence } from '../finding';
import { entityReference } from '../references';
import type { StatusSet } from '../status-set';
import { isAmiss, statusSet, statusTable, unanimous, worstOfEach } from '../status-set';
import type { Requirement } from '../profile';
import { permissionLabel } from '../../netsuite/permissions';
import { oracleHelp } from '../rule-source';
import type { TokenCheck } from './define';
import { listed } from './define';
import { lineText } from './role-lines';
import { levelText } from '../../netsuite/levels';
import { unreadParts } from './unread-parts';

const [NOT_APPLICABLE, PASS] = [statusSet('notApplicable'), statusSet('pass')];

export const globalPermission: TokenCheck = {
  id: 'global-permission',
  isOfRole: true,
  reads: ['global-permissions', 'roles', 'entity-types', 'features'],
  sources: [
    oracleHelp(
      'section_N326630',
      'Using the Global Permissions Feature',
      "An employee's global permission takes precedence over the role's permission, even at a lower level, except for the Administrator role.",
    ),
  ],
  words: {
    pass: {
      title: 'No global permission is in the way',
      message: 'No global permission of {entity} changes what {integration} may do.',
    },
    fail: {
      title: 'A global permission overrides the role',
      message:
        'Global permissions of {entity} hold {permissions}, below the level needed. A global permission replaces the line of every role that {entity} uses, lower or higher, without a word on the role.',
    },
    warn: {
      title: 'A global permission matters here',
      message:
        '{integration} can {verb}, but global permissions of {entity} have a part in it: {permissions}. Whoever changes them later changes this {word} too.',
    },
    unknown: {
      title: '{unread} could not be read',
      message: 'Whether a global permission of {entity} overrides the role could not be read.',
    },
    notApplicable: {
      title: 'Global permissions have no effect here',
      message:
        'Global permissions count for employees only, not for the Administrator role, and only with the feature Global Permissions.',
    },
  },
  decide(chain) {
    let may = 0;
    for (const possibility of chain.possibilities) may |= withGlobals(chain, possibility);
    return unanimous(may);
  },
  explain(chain, status) {
    const concerned = concernedRequirements(chain);
    const told = concerned.filter(({ weight }) => weight === status);
    return {
      explains: told.flatMap(({ requirement }) => requirement.explains),
      evidence: concerned.flatMap((item) => evidenceOf(chain, item)),
      slots: {
        unread: unreadParts(chain),
        entity: entityReference(chain.entity).name,
        permissions: listed(
          told
            .flatMap((item) => evidenceOf(chain, item))
            .map(({ field, found }) => `${field.replace(FIELD, '')} at ${found}`),
        ),
      },
    };
  },
};

const FIELD = 'Access > Global Permissions > ';

/** What a global line makes of a requirement, by what the requirement may come to. */
const GLOBALLY = {
  required: statusTable(({ overridden, onlyByGlobalLine, harmlessGlobalLine }) => {
    if (overridden) return 'fail';
    return onlyByGlobalLine || harmlessGlobalLine ? 'warn' : 'pass';
  }),
  published: statusTable(({ overridden, onlyByGlobalLine, harmlessGlobalLine }) =>
    overridden || onlyByGlobalLine || harmlessGlobalLine ? 'warn' : 'pass',
  ),
};

function withGlobals({ requirements, certain }: Chain, { globalPermissionsApply, outcomes }: Possibility): StatusSet {
  if (!globalPermissionsApply) return NOT_APPLICABLE;
  return requirements.reduce(
    (worst, { strength }, place) =>
      worstOfEach(worst, GLOBALLY[strength](outcomes[place] ?? 0, certain[place] ?? false)),
    PASS,
  );
}

interface Concerned {
  readonly requirement: Requirement;
  readonly weight: Evidence['weight'];
}

/** The requirements in which a global line has a part, or may have one. */
function concernedRequirements({ requirements, certain, possibilities }: Chain): Concerned[] {
  return requirements.flatMap((requirement, place): Concerned[] => {
    const may = possibilities.reduce(
      (set, { globalPermissionsApply, outcomes }) =>
        set |
        (globalPermissionsApply ? GLOBALLY[requirement.strength](outcomes[place] ?? 0, certain[place] ?? false) : PASS),
      0,
    );
    const weight = unanimous(may);
    return isAmiss(weight) ? [{ requirement, weight }] : [];
  });
}

function evidenceOf(chain: Chain, { requirement, weight }: Concerned): Evidence[] {
  return requirement.anyOf.flatMap((key): Evidence[] => {
    const line = globalLineOf(chain.entity, key);
    if (line.known && line.value === null) return [];
    return [
      {
        record: entityReference(chain.entity),
        field: `${FIELD}${permissionLabel(key)}`,
        found: lineText(line),
        needed: `not set, or ${levelText(requirement.level)}`,
        requirement: requirement.id,
        // Where it fails every line is below: one that reaches the level would meet the requirement.
        weight,
      },
    ];
  });
}

import type { Chain } from '../chain';
import { isAccessToken, roleOf, valueOr } from '../facts';
import { accessField, entityReference, roleReference, whyContact } from '../references';
import { oracleHelp, TOKEN_LIST } from '../rule-source';
import type { Wording } from '../finding';
import type { TokenCheck } from './define';
import { listed } from './define';

export const roleAssigned: TokenCheck = {
  id: 'role-assigned',
  reads: ['employees', 'entity-types', 'entity-record'],
  sources: [
    oracleHelp(
      TOKEN_LIST.page,
      TOKEN_LIST.title,
      'A token whose role was taken from its user is still listed as active, and works again only once the user has the role again.',
    ),
  ],
  words: {
    pass: { title: 'The role is assigned', message: '{entity} has the role "{role}".' },
    fail: {
      title: 'The role is not assigned',
      message:
        '{entity} no longer has the role "{role}" that the token was issued with. The token is still listed as active, but NetSuite refuses it until the role is added again.',
    },
    unknown: {
      title: 'The assigned roles could not be read',
      message: 'Whether {entity} still has the role "{role}" could not be read{whyContact}.',
    },
  },
  decide: assignment,
  explain(chain) {
    const { facts, entity, role, credential } = chain;
    const { roles } = entity;
    const record = entityReference(entity);
    const assigned = valueOr(roles, []).map((id) => roleReference(roleOf(facts, id)).name);
    return {
      ...(isAccessToken(credential) || assignment(chain) !== 'fail' ? {} : { wording: OTHER_KIND }),
      evidence: [
        {
          record,
          field: accessField(entity, 'Roles'),
          found: !roles.known ? 'could not be read' : assigned.length > 0 ? listed(assigned) : 'no role',
          needed: roleReference(role).name,
          requirement: null,
          weight: assignment(chain),
        },
      ],
      slots: { entity: record.name, role: roleReference(role).name, whyContact: whyContact(entity) },
    };
  },
};

/** Of a credential that no list was read for: whether the user ever had the role is not known. */
const OTHER_KIND: Wording = {
  title: 'The role is not assigned',
  message:
    '{entity} does not have the role "{role}" that the {word} is for: NetSuite refuses the {word} until the role is added.',
};

function assignment({ entity: { roles }, role }: Chain): 'pass' | 'fail' | 'unknown' {
  if (!roles.known) return 'unknown';
  return roles.value.includes(role.id) ? 'pass' : 'fail';
}

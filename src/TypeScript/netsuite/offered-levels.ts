import type { Level } from './levels';
import { LEVELS, reaches } from './levels';

/** Permissions of which NetSuite does not offer every level, by the levels above None that it offers. [DOC] chapter_N3236764 */
const OFFERED: readonly (readonly [readonly Level[], readonly string[]])[] = [
  [
    ['FULL'],
    [
      'ADMI_AUDITLOGIN',
      'ADMI_INTEGRAPP',
      'ADMI_KERNEL',
      'ADMI_LOGIN_OAUTH',
      'ADMI_LOGIN_OAUTH2',
      'ADMI_MANAGEROLES',
      'ADMI_MANAGE_OAUTH2',
      'ADMI_MANAGE_OAUTH_TOKENS',
      'ADMI_MANAGE_OWN_OAUTH_TOKENS',
      'ADMI_MCP_SERVER',
      'ADMI_PAYMENT_LINK_SETUP',
      'ADMI_RAG',
      'ADMI_RESTWEBSERVICES',
      'ADMI_SUITE_OAX_CONNECTOR',
      'ADMI_WEBSERVICES',
    ],
  ],
  [['EDIT'], ['REPO_ANALYTICS']],
  [
    ['VIEW'],
    [
      'ADMI_RECSYS',
      'LIST_CONTACTSUBSIDIARYRELATION',
      'LIST_MESSAGE_UNRESTRICTED',
      'LIST_SYSTEMNOTES',
      'REPO_CONSOLIDATED_REPORTING',
    ],
  ],
];

const BY_PERMISSION: ReadonlyMap<string, readonly Level[]> = new Map(
  OFFERED.flatMap(([levels, permissions]) => permissions.map((permission) => [permission, levels])),
);

/** The levels above None that a line of this permission may have, lowest first: all of them, unless Oracle lists fewer. */
export function levelsOffered(permission: string): readonly Level[] {
  return BY_PERMISSION.get(permission) ?? LEVELS.slice(1);
}

/** The lowest level that NetSuite offers and that reaches this one; null where there is none. */
export function lowestReaching(permission: string, needed: Level): Level | null {
  return levelsOffered(permission).find((level) => reaches(level, needed)) ?? null;
}

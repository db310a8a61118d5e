/**
 * What OAuth 2.0 asks of a role, written as the requirements of a profile: what they come to is then decided as everywhere else.
 */
import type { Profile, Requirement } from '../profile';
import { GLOBAL_PERMISSIONS_FEATURE } from '../../netsuite/features';
import { LOG_IN } from '../../netsuite/credential-kinds';
import type { OnlyIf } from './item';

function requirement(id: string, label: string, permission: string, level: Requirement['level']): Requirement {
  return { id, label, anyOf: [permission], level, strength: 'required', onlyWith: {}, explains: [] };
}

/** SuiteAnalytics Workbook opens lists of records and SuiteQL. [DOC] article_0320025211; that Edit is enough is [SEEN] */
const LINES = [
  requirement('rest', 'Use REST web services', 'ADMI_RESTWEBSERVICES', 'FULL'),
  requirement('rest-lists', 'Read lists of records and SuiteQL by REST', 'REPO_ANALYTICS', 'EDIT'),
] as const;

/** SOAP opens by this permission alone, at Full alone. [DOC] section_N3424476 */
const SOAP = requirement('soap', 'Use SOAP web services', 'ADMI_WEBSERVICES', 'FULL');

const KIND = 'oauth2-authorization';
const LOG_IN_ID = LOG_IN[KIND].requirement.id;
export const SOAP_ID = SOAP.id;

/** The way in for which alone a line is needed; null for every one. */
export function onlyIfOf(requirementId: string): OnlyIf | null {
  return requirementId === LOG_IN_ID ? null : 'rest';
}

/** The integration as it will log in: any role will do that holds what OAuth 2.0 and REST web services need. */
export function targetOf(profile: Profile): Profile {
  return {
    ...profile,
    recognise: { ...profile.recognise, roleNames: [] },
    credentials: [{ kind: KIND, features: [] }],
    features: [],
    requirements: [...LINES, SOAP],
    advised: [],
  };
}

/** What has to be read beside what the profiles ask about. */
export const READINESS_PERMISSIONS = [
  ...LOG_IN[KIND].requirement.anyOf,
  ...[...LINES, SOAP].flatMap(({ anyOf }) => anyOf),
];

/** [DOC] section_157771482304 (OAUTH2; both SuiteScript features for RESTlets), section_0525032151 */
export const READINESS_FEATURES = [
  'OAUTH2',
  'RESTWEBSERVICES',
  'USR',
  'CUSTOMCODE',
  'SERVERSIDESCRIPTING',
  'WEBSERVICESEXTERNAL',
  GLOBAL_PERMISSIONS_FEATURE,
];

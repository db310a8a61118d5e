/**
 * Where the rules of the items come from, and the dates. No year is certain of which Oracle says "tentatively".
 */
import type { RuleSource } from '../rule-source';
import { assumed, LOGIN_ERRORS, oracleHelp, seenInPublicCode, TOKEN_LIST } from '../rule-source';
import type { ReadinessItemId } from './item';

const FEATURE = oracleHelp(
  'section_157771482304',
  'Enable the OAuth 2.0 Feature',
  'OAuth 2.0 needs its feature. RESTlets need Client SuiteScript and Server SuiteScript too.',
);
const CHANNELS = oracleHelp(
  'article_0320025211',
  'Roles and Permission Considerations for APIs',
  'REST web services take the permissions REST Web Services and SuiteAnalytics Workbook, and the one to log in.',
);
const LOG_IN = oracleHelp(
  'section_157771510070',
  'Set Up OAuth 2.0 Roles',
  'Whoever logs in with OAuth 2.0 needs the permission Log in using OAuth 2.0 Access Tokens.',
);
const NO_SOAP = oracleHelp('chapter_157769826287', 'OAuth 2.0', 'OAuth 2.0 is not supported for SOAP web services.');
const RECORD = oracleHelp(
  'section_157771733782',
  'Create Integration Records for Applications to Use OAuth 2.0',
  'The record has a grant and at least one scope. Of a record that another account installed, State and Consent Policy alone can be changed.',
);
const RESTLET_ROLES = oracleHelp(
  'section_158263562006',
  'Setting up OAuth 2.0 for a RESTlet Integration',
  'Roles with the Web Services Only restriction do not work with RESTlets.',
);
const GLOBAL = oracleHelp(
  'section_N326630',
  'Global Permissions',
  'Global permissions take precedence over the permissions of a role, even at a lower level.',
);
const FLOWS = oracleHelp(
  'section_0525032151',
  'Identify the Target OAuth 2.0 Approach per Integration',
  'Each integration needs the flow that fits it. Integrations of others must be ready before token-based authentication ends.',
);
const EDIT_IS_ENOUGH = seenInPublicCode(
  'With SuiteAnalytics Workbook at Edit, lists of records and SuiteQL answer. Without it they are refused.',
);

export const ITEM_SOURCES: Readonly<Record<ReadinessItemId, readonly RuleSource[]>> = {
  'feature-oauth2': [FEATURE],
  'feature-rest': [CHANNELS],
  'feature-workbook': [CHANNELS],
  'feature-client-suitescript': [FEATURE],
  'feature-server-suitescript': [FEATURE],
  'vendor-offers-oauth2': [FLOWS],
  soap: [
    NO_SOAP,
    oracleHelp(
      'section_N3418621',
      'Support for Existing WSDL Versions',
      '2025.2 is the last planned SOAP endpoint, 2027.1 supports it alone, and 2028.2 has none.',
    ),
  ],
  'tokens-read': [assumed('Whoever may not read all tokens sees fewer of them, not an error for each.')],
  'integration-enabled': [
    oracleHelp(
      'subsect_158324637123',
      'Troubleshooting OAuth 2.0',
      'A blocked integration is refused with IntegrationBlocked.',
    ),
  ],
  'grant-and-scopes': [RECORD],
  'role-active': [
    oracleHelp(LOGIN_ERRORS.page, LOGIN_ERRORS.title, 'NetSuite refuses a login in a role that is inactive.'),
    assumed('OAuth 2.0 may be refused with a role for single sign-on only: one consultancy says so.'),
  ],
  'web-services-only': [RESTLET_ROLES],
  'role-permission': [LOG_IN, CHANNELS, EDIT_IS_ENOUGH],
  'employee-access': [
    oracleHelp(
      'subsect_161252550131',
      'Troubleshooting OAuth 2.0',
      'EntityOrRoleDisabled: the entity or the role is inactive or gone.',
    ),
  ],
  'role-assigned': [
    assumed('As with tokens, an authorization does not work while its role is not assigned to its user.'),
  ],
  'global-permission': [GLOBAL],
  'switch-and-revoke': [
    oracleHelp(
      'section_0525032420',
      'Migrate to OAuth 2.0 and Test the Results',
      'Try the change in a sandbox first, check roles, schedules and exports, then switch and watch.',
    ),
    oracleHelp(TOKEN_LIST.page, TOKEN_LIST.title, 'Tokens are revoked in the list of access tokens.'),
  ],
};

/** A release that ends something. */
export interface ReadinessDate {
  /** As Oracle names releases: `2027.1`. */
  readonly release: string;
  /** Whether Oracle says that it is not settled. */
  readonly tentative: boolean;
  readonly what: string;
  readonly sources: readonly RuleSource[];
}

const END_OF_TOKENS = 'section_0525020842';
const END_OF_TOKENS_TITLE = 'Token-based Authentication End of Support';

export const READINESS_DATES: readonly ReadinessDate[] = [
  {
    release: '2027.1',
    tentative: false,
    what: 'No new integration may use access tokens for SOAP, REST web services or RESTlets. New integrations with the authorization code grant need PKCE.',
    sources: [
      oracleHelp(
        END_OF_TOKENS,
        END_OF_TOKENS_TITLE,
        'From 2027.1 no new integrations with token-based authentication.',
      ),
      oracleHelp(
        'section_158921905537',
        'Authentication',
        'As of 2027.1 no new integrations that use TBA can be created.',
      ),
    ],
  },
  {
    release: '2028.1 or 2028.2',
    tentative: true,
    what: 'Tentatively, existing integrations stop working with access tokens. Readings of Oracle’s page differ: an earlier one says 2028.1, the latest says 2028.2. SuiteAnalytics Connect keeps them.',
    sources: [
      oracleHelp(END_OF_TOKENS, END_OF_TOKENS_TITLE, 'The end of support for existing integrations is tentative.'),
    ],
  },
  {
    release: '2028.2',
    tentative: false,
    what: 'SOAP web services are removed. 2025.2 is the last planned endpoint, and the only one from 2027.1 on.',
    sources: ITEM_SOURCES.soap.slice(1),
  },
];

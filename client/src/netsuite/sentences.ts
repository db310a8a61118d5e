// A copy of src/TypeScript/netsuite/refusals/sentences.ts, made by `npm run docs`. Change that file, not this one.
import type { Fault } from './fault.ts';
import { NAMES_A_PERMISSION } from './named-permission.ts';

/** A sentence of NetSuite, and what it means. */
export interface RefusalSentence {
  /** Anywhere in a text; compared as `plainText` has it. */
  readonly pattern: RegExp;
  readonly fault: Fault;
  /** Why it is believed: `[DOC] page` of Oracle's online help, `[SEEN] address` of a public thread, or `ASSUMED: …`. */
  readonly source: string;
}

/** Oracle's own table of sentences and codes. SuiteScript and REST web services print the same sentences. */
const STATUS_CODES = '[DOC] section_N3539978 (of SOAP web services)';

/**
 * The first that matches holds. A sentence decides, whatever code and status it comes with: USER_ERROR and 400 hide
 * permissions, 200 hides refusals.
 */
export const REFUSAL_SENTENCES: readonly RefusalSentence[] = [
  {
    pattern:
      /request limit exceeded|number of concurrent requests has been exceeded|only one request may be made against a session/i,
    fault: 'too-many-requests',
    source: '[DOC] bridgehead_1525252812',
  },
  { pattern: NAMES_A_PERMISSION, fault: 'permission', source: STATUS_CODES },
  {
    pattern: /higher permission for custom record type .{1,80} to access/i,
    fault: 'custom-record',
    source: STATUS_CODES,
  },
  {
    pattern:
      /\b(?:The \w[^.]{0,60}|subsidiary|department|class|location|employee) restrictions on your (?:partner )?role (?:deny|prevent|do not allow)/i,
    fault: 'restriction',
    source: STATUS_CODES,
  },
  {
    pattern: /\brestriction(?:s| settings) on your role (?:deny|prevent|do not allow)/i,
    fault: 'unnamed-restriction',
    source: STATUS_CODES,
  },
  {
    pattern: /do not have permissions to set a value for element/i,
    fault: 'form-or-feature',
    source: STATUS_CODES,
  },
  {
    pattern: /read an unauthorized field|includes restricted fields|no appropriate forms are enabled for this role/i,
    fault: 'form-or-field',
    source: STATUS_CODES,
  },
  {
    pattern: /only an administrator is allowed to edit|you may not edit this role/i,
    fault: 'administrator-only',
    source: STATUS_CODES,
  },
  { pattern: /does not have an associated Issue Role/i, fault: 'issue-role', source: STATUS_CODES },
  {
    pattern:
      /\bfeature is not available to your company|not enabled (?:the )?SOAP web services feature|only available as a beta record/i,
    fault: 'feature',
    source: STATUS_CODES,
  },
  {
    pattern: /login access has been disabled for this role/i,
    fault: 'role-login-disabled',
    source: STATUS_CODES,
  },
  {
    pattern:
      /your access to .{1,80} has been (?:removed|disabled|deactivated)|record for this role has been made inactive|(?:^|[-:|] )user disabled\b|(?:Online Form|Supplier) access is disabled/i,
    fault: 'holder-login-disabled',
    source: STATUS_CODES,
  },
  {
    pattern: /(?:^|[-:|] )account disabled\b|account has been inactivated by an administrator/i,
    fault: 'account-disabled',
    source: STATUS_CODES,
  },
  {
    pattern: /does not match any of the IP ?Address rules specified for this entity/i,
    fault: 'ip-rule-employee',
    source: STATUS_CODES,
  },
  {
    pattern: /does not match any of the IP ?Address rules specified for this account/i,
    fault: 'ip-rule-account',
    source: STATUS_CODES,
  },
  {
    pattern: /a problem occurr?ed verifying the presented email address/i,
    fault: 'credentials-refused',
    source: '[DOC] chapter_1529417663',
  },
  { pattern: /a role is required unless a default has been/i, fault: 'role-required', source: STATUS_CODES },
  {
    pattern:
      /because it is marked private|locked by a user defined workflow|transaction subsidiary .{1,80} is not valid for|please enter value\(s\) for/i,
    fault: 'record',
    source: STATUS_CODES,
  },
  {
    pattern: /invalid permlevel reference key(?: \w{1,20} for permkey \w{1,40})?/i,
    fault: 'level-not-possible',
    source: '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/183',
  },
  {
    pattern:
      /invalid .{1,80} reference key\b|that record does not exist|is not a valid record or is not available in your account|contains an invalid column|contains an invalid filter/i,
    fault: 'not-visible',
    source: STATUS_CODES,
  },
  {
    pattern: /\bfield '[^']{1,80}' for record '[^']{1,80}' was not found|unknown identifier '[^']{0,80}/i,
    fault: 'column-not-visible',
    source: '[SEEN] github.com/julbrs/netsuite-api-client (of SuiteQL)',
  },
  {
    pattern:
      /\b(?:record|field) '[^']{1,80}' was not found|invalid search type: [\w.]{0,80}|\bRecordNotFound\b|NetSuite::\w.{0,160}could not be found/i,
    fault: 'not-visible',
    source: '[SEEN] github.com/julbrs/netsuite-api-client (of SuiteQL)',
  },
  {
    pattern: /invalid or unsupported search/i,
    fault: 'query-form',
    source: 'ASSUMED: after a public report in which the same query failed for every role',
  },
  {
    pattern: /that suitelet is invalid, disabled, or no longer exists/i,
    fault: 'script-missing',
    source: STATUS_CODES,
  },
  { pattern: /TBA not supported in this SuiteTalk endpoint version/i, fault: 'old-endpoint', source: STATUS_CODES },
  {
    pattern: /current role does not have permission/i,
    fault: 'rest-refused',
    source: '[SEEN] improvado.io/docs/oracle-netsuite-troubleshooting',
  },
  {
    pattern: /not allowed to navigate directly to this page/i,
    fault: 'not-released',
    source: '[DOC] bridgehead_1524084097',
  },
  {
    pattern: /do not have privileges to view this page/i,
    fault: 'page-privileges',
    source: '[DOC] bridgehead_1524084097 (the audience; the rest as of a 403 without a sentence)',
  },
  {
    pattern:
      /do not have permission to (?:access this (?:list|register|type of transaction|folder)|view this page)|do not have privileges to (?:perform this operation|create this transaction)|\binsufficient privileges\b|user permission level could not be established/i,
    fault: 'unnamed-permission',
    source: STATUS_CODES,
  },
  {
    pattern: /\bdetails: access denied|no extension allowed access/i,
    fault: 'access-denied',
    source: '[SEEN] github.com/oracle/netsuite-suitecloud-sdk/issues/905 (of SDF)',
  },
  {
    pattern: /cannot continue this authorization flow/i,
    fault: 'token-issue-refused',
    source: '[SEEN] support.cloudextend.io/en/articles/3595323',
  },
  {
    pattern: /role does not support OAuth ?2(?:\.0)? login/i,
    fault: 'oauth2-role',
    source: '[SEEN] houseblend.io/articles/netsuite-role-does-not-support-oauth2-login-error',
  },
  {
    pattern: /could not be understood by the server due to malformed syntax/i,
    fault: 'request-form',
    source: '[DOC] subsect_158521885412',
  },
  {
    pattern: /\binvalid url\b.{0,20}ensure that the url is correct/i,
    fault: 'wrong-host',
    source: 'ASSUMED: after a public report in which another host helped',
  },
  {
    pattern: /invalid login attempt/i,
    fault: 'login-refused',
    source: '[DOC] section_156570709583 (of REST web services)',
  },
];

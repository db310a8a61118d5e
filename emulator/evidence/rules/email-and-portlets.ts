import type { Evidence } from '../../model';

const SEND = 'D/section_4358681681';

/** N/email, and portlets of a dashboard. */
export const emailAndPortletEvidence: readonly Evidence[] = [
  {
    id: 'email-send',
    claim:
      'email.send takes author, recipients, subject and body, and 20 units; ten recipients at most, cc and bcc included',
    source: SEND,
    mark: 'documented',
  },
  {
    id: 'email-errors',
    claim:
      'The codes and messages of email.send: SSS_AUTHOR_MUST_BE_EMPLOYEE, SSS_INVALID_TO_EMAIL, SSS_INVALID_CC_EMAIL, SSS_INVALID_BCC_EMAIL, SSS_MAXIMUM_NUMBER_RECIPIENTS_EXCEEDED, WRONG_PARAMETER_TYPE',
    source: `${SEND}, and public typings that repeat its table`,
    mark: 'documented',
  },
  {
    id: 'email-order',
    claim:
      'Of several faults of one call, a missing argument is told first, then the author, then addresses, then their number',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'email-vicarious',
    claim:
      'To send as somebody else, the role that runs the script needs Vicarious Emails; else a Permission Violation',
    source: SEND,
    mark: 'documented',
  },
  {
    id: 'email-vicarious-level',
    claim:
      'Vicarious Emails counts at Full; without it the code is INSUFFICIENT_PERMISSION, in the words of a record’s permission',
    source: `ASSUMED: ${SEND} names the permission and "Permission Violation" only`,
    mark: 'assumed',
  },
  {
    id: 'email-own',
    claim: 'Sending as oneself needs no permission',
    source: `ASSUMED: ${SEND} names none`,
    mark: 'assumed',
  },
  {
    id: 'email-author',
    claim: 'An author may be named by address; one who is inactive or has no address may send',
    source: `ASSUMED: ${SEND} says that the id or the address must match an employee`,
    mark: 'assumed',
  },
  {
    id: 'email-recipient-id',
    claim:
      'A recipient that is named by internal id gets the message at the address of that record, a text of digits too',
    source: `${SEND}; the text of digits from public code`,
    mark: 'documented',
  },
  {
    id: 'email-recipient-invalid',
    claim:
      'An id of nobody, or of somebody without an address, is an invalid address; so is a text without @ and domain',
    source: 'ASSUMED: what NetSuite takes for a valid address is not published',
    mark: 'assumed',
  },
  {
    id: 'email-html',
    claim: 'A body with HTML tags is sent as HTML, any other as plain text',
    source: SEND,
    mark: 'documented',
  },
  {
    id: 'email-html-tag',
    claim: 'A tag is < with a letter or /, up to the next >; so "a < b" is plain text',
    source: `ASSUMED: ${SEND} does not say what a tag is`,
    mark: 'assumed',
  },
  {
    id: 'email-size',
    claim: 'A message above 15 MB: ATTACH_SIZE_EXCEEDED',
    source: `${SEND}; that a body alone counts, in bytes of UTF-8, is ASSUMED`,
    mark: 'documented',
  },
  {
    id: 'email-promise',
    claim: 'A server script has no email.send.promise',
    source: 'D/section_4358552361: client scripts',
    mark: 'documented',
  },
  {
    id: 'portlet-object',
    claim: 'An HTML portlet has title and html; no other member',
    source: 'D/section_4671201924',
    mark: 'documented',
  },
  {
    id: 'portlet-render',
    claim: 'render gets portlet, column and entity, read-only; column is the text 1, 2 or 3: left, center, right',
    source: 'D/section_4407951965',
    mark: 'documented',
  },
  {
    id: 'portlet-entity',
    claim: 'On a home dashboard, where no customer is selected, entity is null',
    source: 'ASSUMED: D/section_4407951965 says what it is for a selected customer',
    mark: 'assumed',
  },
  {
    id: 'portlet-title',
    claim: 'A portlet to which its script gives no title has the title of its deployment',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'portlet-error',
    claim: 'A portlet whose script throws shows code and message in its place; the others stay',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'portlet-audience',
    claim: 'The audience of a portlet is that of any deployment; whoever is not in it is shown nothing',
    source: 'D/chapter_N2999041; that the dashboard is silent about it is ASSUMED',
    mark: 'documented',
  },
  {
    id: 'portlet-run-as-role',
    claim: 'A portlet may execute as a role',
    source: 'D/article_1212112429, D/chapter_N2997500',
    mark: 'documented',
  },
  {
    id: 'portlet-context',
    claim: 'runtime.executionContext of a portlet is PORTLET',
    source: 'Oracle’s stubs, @oracle/suitecloud-unit-testing, runtime/runtime.js',
    mark: 'documented',
  },
  {
    id: 'portlet-object-sdf',
    claim: 'The SDF object portlet: its elements, portlettype among them, and the feature that it needs',
    source: 'D/SDFxml_320447915; elements of its deployment from a public reader of SDF objects',
    mark: 'documented',
  },
  {
    id: 'portlet-type-empty',
    claim: 'A portlet object without portlettype is an HTML portlet',
    source: 'ASSUMED: D/SDFxml_320447915 calls the element optional and names no default',
    mark: 'assumed',
  },
  {
    id: 'portlet-address',
    claim: 'url.resolveScript of a portlet: SSS_INVALID_SCRIPT_ID_1, for it has no address',
    source: 'ASSUMED: D/section_4358672433 speaks of Suitelets and RESTlets',
    mark: 'assumed',
  },
];

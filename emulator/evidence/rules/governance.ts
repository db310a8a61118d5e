import type { Evidence } from '../../model';

/** Limits of a script and of an account, and scripts that other scripts trigger. */
export const governanceEvidence: readonly Evidence[] = [
  {
    id: 'governance-limits-by-type',
    claim: 'Units and seconds of each script type; Suitelets and RESTlets have 300 seconds',
    source: 'D/section_N3351480, D/section_161591009480; rows of map/reduce, user event and mass update as SEEN',
    mark: 'documented',
  },
  {
    id: 'governance-ends',
    claim: 'A script that goes past its units or its time is ended, whatever it catches',
    source: 'D/chapter_N3350651 ("is terminated"), D/section_161591009480 ("script execution stops")',
    mark: 'documented',
  },
  {
    id: 'governance-time',
    claim: 'SSS_TIME_LIMIT_EXCEEDED, "Script Execution Time Exceeded."',
    source: 'D/section_161591009480; the message from public code',
    mark: 'documented',
  },
  {
    id: 'governance-time-await',
    claim: 'After an await, time is looked at when an N/* call is made; a loop without one is not ended',
    source: 'ASSUMED harmless: NetSuite ends it; a process cannot interrupt its own continuations',
    mark: 'assumed',
  },
  {
    id: 'governance-time-call',
    claim: 'A script may be ended in the middle of an N/* call; an open transaction of the database is rolled back',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'governance-statements',
    claim: 'Statements are not counted: SSS_STATEMENT_COUNT_EXCEEDED does not come',
    source: 'D/article_1118114507 has the error and no number: left out, ASSUMED out of reach',
    mark: 'assumed',
  },
  {
    id: 'concurrency-account',
    claim: 'One limit for all RESTlet requests of an account, none for a user',
    source: 'D/section_1500275531, D/bridgehead_1502455060',
    mark: 'documented',
  },
  {
    id: 'concurrency-limit',
    claim: 'Five requests at once, unless the account file says otherwise',
    source: 'D/bridgehead_1500275603; D/section_1504769959 for developer accounts',
    mark: 'documented',
  },
  {
    id: 'concurrency-refused',
    claim: 'One request more: 400 SSS_REQUEST_LIMIT_EXCEEDED',
    source: 'D/bridgehead_1525252812',
    mark: 'documented',
  },
  {
    id: 'concurrency-message',
    claim: 'Its message is "Request Limit Exceeded!"',
    source: 'public code that quotes the answer',
    mark: 'seen',
  },
  {
    id: 'concurrency-counted',
    claim: 'Requests of a session count; those refused at login and those of one script to another do not',
    source: 'ASSUMED: D/section_1500275531 names RESTlets without distinction',
    mark: 'assumed',
  },
  {
    id: 'concurrency-flexible',
    claim: 'The limit is exact',
    source: 'ASSUMED; D/section_4502013915: "it is possible to temporarily exceed the limit"',
    mark: 'assumed',
  },
  {
    id: 'trigger-members',
    claim: 'https.requestRestlet and https.requestSuitelet: their options, error codes and 10 units',
    source: 'D/section_159139340774, D/section_44162330742, D/section_95100734176, D/article_95165853712',
    mark: 'documented',
  },
  {
    id: 'trigger-messages',
    claim: 'The words of their errors',
    source: 'ASSUMED: the pages give codes only',
    mark: 'assumed',
  },
  {
    id: 'trigger-role',
    claim: 'A triggered script runs with the first script’s role, not the role set on its own deployment',
    source: 'D/chapter_N2997500; D/section_159139340774. Public code that counts on the opposite exists: to be probed',
    mark: 'documented',
  },
  {
    id: 'trigger-audience',
    claim: 'That role must be in the triggered script’s audience; refusals are answered as over HTTP',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'trigger-units',
    claim: 'A triggered script has units and time of its own',
    source: 'ASSUMED from D/section_N3351480, "per execution"',
    mark: 'assumed',
  },
  {
    id: 'trigger-loop',
    claim: 'A script that calls itself through others: SSS_REQUEST_LOOP_DETECTED, at the first time',
    source: 'The code: D/section_159139340774. How many times NetSuite lets pass is not published: ASSUMED none',
    mark: 'assumed',
  },
  {
    id: 'trigger-promise',
    claim: 'A script that answers with a promise can be triggered by the promise form only',
    source: 'ASSUMED; a limit of the emulator',
    mark: 'assumed',
  },
  {
    id: 'trigger-body',
    claim: 'An object as body is JSON to a RESTlet and a form to a Suitelet',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-audience-nobody',
    claim: 'An audience of nobody is the script’s owner only, released or not; the owner is whoever is Administrator',
    source: 'D/chapter_N2999041; who the owner is, is ASSUMED',
    mark: 'documented',
  },
  {
    id: 'http-web-services-only',
    claim: 'A RESTlet call by a role for web services only: INVALID_LOGIN_CREDENTIALS',
    source: 'D/chapter_1529417663, D/chapter_157011522878; its status, 401, and its message are ASSUMED',
    mark: 'documented',
  },
  {
    id: 'login-audit-attempts',
    claim: 'Every attempt to log in, by the login page or by a token, stands in loginaudit',
    source: 'D/section_N324233; the Details of the login page are the emulator’s own',
    mark: 'assumed',
  },
];

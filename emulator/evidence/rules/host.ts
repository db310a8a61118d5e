import type { Evidence } from '../../model';

const STUBS = "Oracle's stubs, @oracle/suitecloud-unit-testing";

/**
 * What the emulator's host half does: deploying, running scripts, logging in, answering over HTTP. `D/<page>` is
 * docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/<page>.html.
 */
export const hostEvidence: readonly Evidence[] = [
  {
    id: 'sdf-manifest',
    claim: 'manifest.xml of an account customization names project, framework version 1.0 and features',
    source: 'D/section_1523379149',
    mark: 'documented',
  },
  {
    id: 'sdf-feature-required',
    claim: 'A required feature that is off stops the deployment',
    source: 'D/section_1523379149',
    mark: 'documented',
  },
  {
    id: 'sdf-deploy-list',
    claim: 'Only what deploy.xml names is deployed; a path with * covers what lies below it',
    source: 'D/section_4724963992',
    mark: 'documented',
  },
  {
    id: 'sdf-script-id',
    claim: 'Script ids begin with customscript or customdeploy and have at most 40 characters',
    source: 'D/SDFxml_2909147388',
    mark: 'documented',
  },
  {
    id: 'sdf-elements',
    claim: 'An element that an object does not have is refused',
    source: 'D/section_160321147201, D/section_160514060027',
    mark: 'documented',
  },
  {
    id: 'sdf-restlet-no-role',
    claim: 'A RESTlet deployment has no runasrole: a RESTlet runs as its caller',
    source: 'D/article_1212112429',
    mark: 'documented',
  },
  {
    id: 'sdf-file-name',
    claim: 'An object file that is not named after its script id is refused',
    source: 'D/subsect_1537555588: the script id must match the name of the file',
    mark: 'documented',
  },
  {
    id: 'sdf-script-type',
    claim: 'A script file whose @NScriptType differs from the object is refused; capitals do not matter',
    source: 'D/bridgehead_4387808822, D/section_4618456517',
    mark: 'documented',
  },
  {
    id: 'sdf-script-load',
    claim: 'A script that calls N/* while its modules are defined is refused',
    source: 'D/section_4527904430; the wording from public threads',
    mark: 'seen',
  },
  {
    id: 'sdf-entry-point',
    claim: 'A script that returns no entry point of its type is refused',
    source: 'D/section_4618456517',
    mark: 'documented',
  },
  {
    id: 'sdf-audience',
    claim: 'audslctrole takes ADMINISTRATOR and script ids of roles, separated by |',
    source: 'D/SDFxml_2909147388; the reference form from public projects',
    mark: 'seen',
  },
  {
    id: 'sdf-owner',
    claim: 'The owner of a deployed script is an administrator',
    source: 'ASSUMED: whoever runs project:deploy',
    mark: 'assumed',
  },
  {
    id: 'script-realm',
    claim: 'Scripts have the language, define and log, and nothing of Node or of a browser',
    source: 'D/chapter_156042690639',
    mark: 'documented',
  },
  {
    id: 'script-no-eval',
    claim: 'Scripts make no code from strings',
    source: 'ASSUMED; NetSuite may allow it',
    mark: 'assumed',
  },
  {
    id: 'script-modules',
    claim: 'Modules are found relative to the importing file or from the root of the File Cabinet, with or without .js',
    source: 'D/section_4430268304',
    mark: 'documented',
  },
  {
    id: 'script-module-missing',
    claim: 'A module that is not there: MODULE_DOES_NOT_EXIST, "Module does not exist: …js"',
    source: 'public threads',
    mark: 'seen',
  },
  {
    id: 'script-module-gaps',
    claim: 'A module of NetSuite that the emulator lacks is EMULATOR_MODULE_MISSING',
    source: '@hitc/netsuite-types and Oracle’s stubs, @oracle/suitecloud-unit-testing, for the list of modules',
    mark: 'documented',
  },
  {
    id: 'script-module-cycle',
    claim: 'Modules that import each other in a circle are refused',
    source: 'ASSUMED; stricter than AMD loaders are',
    mark: 'assumed',
  },
  {
    id: 'script-error-shape',
    claim: 'A SuiteScriptError has type, name, message, id, stack, cause, notifyOff and toJSON',
    source: `${STUBS}, error/SuiteScriptError.js`,
    mark: 'documented',
  },
  {
    id: 'script-error-realm',
    claim: 'A SuiteScriptError is an instance of Error in 2.1, and its stack is a string',
    source: 'ASSUMED; the stub calls the stack an array of strings',
    mark: 'assumed',
  },
  {
    id: 'script-async',
    claim: 'A promise that an entry point returns is awaited',
    source: 'ASSUMED for Suitelets and RESTlets of 2.1',
    mark: 'assumed',
  },
  {
    id: 'runtime-members',
    claim: 'Members and error codes of N/runtime',
    source: `${STUBS}, runtime/*.js`,
    mark: 'documented',
  },
  {
    id: 'runtime-preference',
    claim:
      'User.getPreference gives how dates and times are written for the user: DATEFORMAT and TIMEFORMAT; no others here',
    source: `${STUBS}, runtime/User.js; what they are in a new account is of row search-dates`,
    mark: 'documented',
  },
  {
    id: 'runtime-permission-global',
    claim: 'getPermission answers with global permissions folded in',
    source: 'ASSUMED: no public page says; emulator/login/current-user-permission.ts is the one place',
    mark: 'assumed',
  },
  {
    id: 'runtime-role-id',
    claim: 'roleId is the script id in lower case, and `administrator` for Administrator',
    source: 'Public code, several: it compares with customrole1003 and administrator (mattplant/SuiteTools)',
    mark: 'seen',
  },
  {
    id: 'runtime-classification',
    claim: 'Center, department, location, subsidiary and contact of a user are BASIC and 0',
    source: 'ASSUMED: account files hold none',
    mark: 'assumed',
  },
  {
    id: 'runtime-parameter',
    claim: 'getParameter answers what the deployment holds for a parameter of the script; a name may be given bare',
    source: 'D/section_4296661592, D/chapter_N2999849; the bare name from public code',
    mark: 'documented',
  },
  {
    id: 'runtime-parameter-errors',
    claim: 'A name that is no string: WRONG_PARAMETER_TYPE',
    source: `D/section_4296661592; ${STUBS}, runtime/Script.js, call the code WRONG_PARAMETER_NAME`,
    mark: 'documented',
  },
  {
    id: 'runtime-parameter-types',
    claim: 'An INTEGER parameter is a number, a CHECKBOX a boolean, a TEXT a string',
    source: 'ASSUMED: D/section_4296661592 names these types, and not which field has which; public code takes either',
    mark: 'assumed',
  },
  {
    id: 'runtime-parameter-default',
    claim: 'A parameter that the deployment does not set has the default of the script',
    source: 'ASSUMED: D/SDFxml_1412672892 names the default, and not when it holds',
    mark: 'assumed',
  },
  {
    id: 'runtime-parameter-empty',
    claim: 'A parameter that holds nothing is null, a CHECKBOX false; an empty element empties it, default or not',
    source: 'ASSUMED: D/section_4296661592 has both null and undefined',
    mark: 'assumed',
  },
  {
    id: 'runtime-parameter-unknown',
    claim: 'A name that the script does not declare is answered with null, without an error',
    source: 'ASSUMED: D/section_4296661592 has no error for it',
    mark: 'assumed',
  },
  {
    id: 'runtime-env',
    claim: 'An account id that ends in _SB and a number is a sandbox',
    source: 'D/section_1498251763 (the account id tells the type of the account); the form _SB1 from public code',
    mark: 'documented',
  },
  {
    id: 'url-script',
    claim: 'resolveScript gives a local path with internal ids and compid',
    source: 'D/section_4358672433',
    mark: 'documented',
  },
  {
    id: 'url-script-unknown',
    claim: 'resolveScript of an unknown script: SSS_INVALID_SCRIPT_ID_1',
    source: 'ASSUMED by analogy with https.requestRestlet and ServerResponse.sendRedirect',
    mark: 'assumed',
  },
  {
    id: 'url-record',
    claim: 'resolveRecord gives `?id=6&e=T&compid=…`',
    source: 'D/subsect_159976562256; pages of entities from public code',
    mark: 'documented',
  },
  { id: 'url-domain', claim: 'Domains of an account by host type', source: 'D/section_4834765371', mark: 'documented' },
  {
    id: 'log-level',
    claim: 'Log lines below the deployment log level are dropped',
    source: `${STUBS}, log/log.js`,
    mark: 'documented',
  },
  {
    id: 'arguments',
    claim: 'A missing argument: SSS_MISSING_REQD_ARGUMENT, "{method}: Missing a required argument: {name}"',
    source: 'D/section_0618021129',
    mark: 'documented',
  },
  {
    id: 'widget-form',
    claim: 'Members of Form and Field, and their enums',
    source: `${STUBS}, ui/serverWidget/*.js`,
    mark: 'documented',
  },
  {
    id: 'widget-inline-html',
    claim: 'INLINEHTML stands inside the form element of the page',
    source: 'Inferred from public scripts',
    mark: 'seen',
  },
  {
    id: 'request-parameters',
    claim: 'request.parameters holds query and form body, script and deploy among them',
    source: 'public scripts',
    mark: 'seen',
  },
  {
    id: 'request-parameters-twice',
    claim: 'Several values of one name are one text, joined by U+0005; the same value twice is one',
    source: 'public scripts, of multi-selects; D/section_4314803781: no arrays; the rest is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'request-url',
    claim: 'request.url is the address without its query: a script sees parameters in no other form',
    source: 'D/section_4567653744, by its sample',
    mark: 'documented',
  },
  {
    id: 'response-headers',
    claim: 'Headers that the server sets itself: SSS_INVALID_HEADER',
    source: 'D/section_4315325840; which headers is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'redirect-suitelet',
    claim: 'ServerResponse.sendRedirect to a Suitelet answers 302 with its address; other types are refused',
    source: `${STUBS}, http/http.js for RedirectType; that a POST is answered with 302 is usual, D/section_4314609319`,
    mark: 'documented',
  },
  {
    id: 'random-uuid',
    claim: 'generateUUID gives a version 4 UUID of a secure generator and costs nothing',
    source: 'Typings of N/crypto/random; that it costs nothing is ASSUMED, Oracle’s stubs lack the module',
    mark: 'seen',
  },
  {
    id: 'run-as-role',
    claim: 'A Suitelet may execute as a role; the user stays the viewer',
    source: 'D/article_1212112429; that the user stays is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'login-access',
    claim: 'Logging in takes an active entity with access, in an active role that is assigned to it',
    source: 'D/subsect_156935170194, D/bridgehead_4249078810',
    mark: 'documented',
  },
  {
    id: 'login-contact',
    claim: 'A contact logs in if one of its companies gives it access, in a role that such a company gives it',
    source: 'D/procedure_N323191; that one company is enough is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'login-web-services-only',
    claim: 'A role for web services only opens no session and calls no RESTlet',
    source: 'D/section_4254801119; that a token gets permission_denied is ASSUMED',
    mark: 'documented',
  },
  {
    id: 'login-single-sign-on',
    claim: 'A role for single sign-on only opens no session here, and its tokens work',
    source:
      'ASSUMED: D/bridgehead_N288661 keeps such a role from web services without single sign-on, and does not speak of tokens',
    mark: 'assumed',
  },
  {
    id: 'login-session-lasts',
    claim: 'A session that is open stays open when its role or access is taken away',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'token-signature',
    claim: 'OAuth 1.0a with HMAC-SHA256 over method, address and every parameter, script and deploy among them',
    source: 'D/section_1534941295, RFC 5849 section 3.4',
    mark: 'documented',
  },
  {
    id: 'token-realm',
    claim: 'The realm is the account id, in upper case and exact; the Detail InvalidRealm is the emulator’s own',
    source: 'D/section_1534941295; netsuitephp/netsuite-php#121 for the capitals; the code is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'token-method',
    claim: 'HMAC-SHA1 is refused; the Detail InvalidSignatureMethod is the emulator’s own',
    source: 'D/section_1534941295; the code is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'token-timestamp',
    claim: 'A timestamp may be five minutes off: InvalidTimestamp',
    source: 'D/section_1534941295, D/subsect_156935170194',
    mark: 'documented',
  },
  {
    id: 'token-nonce',
    claim: 'A nonce works once: nonce_used',
    source: 'D/subsect_156935170194, D/section_1509544929',
    mark: 'documented',
  },
  {
    id: 'token-nonce-use',
    claim:
      'A nonce belongs to its token, only a valid signature uses it up, and it counts while its timestamp could pass',
    source: 'ASSUMED; D/section_156537025868 says of another call: unique for all requests with the same timestamp',
    mark: 'assumed',
  },
  {
    id: 'token-sent-again',
    claim: 'A header that was signed once and is sent again: nonce_used within five minutes, InvalidTimestamp later',
    source:
      'D/section_1509544929 (each is single-use), D/section_1534941295; that the timestamp is looked at first is ASSUMED',
    mark: 'documented',
  },
  {
    id: 'token-details',
    claim:
      'FeatureDisabled, consumer_key_refused, consumer_key_unknown, token_rejected, InvalidSignature, permission_denied, MissingTokenPassportRequiredFields',
    source: 'D/subsect_156935170194',
    mark: 'documented',
  },
  {
    id: 'token-order',
    claim: 'Refusals are found in this order: feature, form, keys, signature, nonce, integration, token, person',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'token-login-permission',
    claim:
      'Log in using Access Tokens or User Access Tokens, at Full, by effective level; Access Token Management is neither',
    source: 'D/bridgehead_4248124361; that global permissions count for tokens is inferred',
    mark: 'documented',
  },
  {
    id: 'token-answer',
    claim: 'Every refused token gets 401 INVALID_LOGIN_ATTEMPT; the reason stands in the Login Audit Trail only',
    source:
      'D/section_1530099787 for the code; julbrs/netsuite-api-client#26 and drudge/n8n-nodes-netsuite#9: 401, and the reason is in the Login Audit Trail',
    mark: 'seen',
  },
  {
    id: 'credentials-derived',
    claim: 'Keys and secrets are derived from ids: account files hold none',
    source: 'The emulator’s own; NetSuite’s are random',
    mark: 'assumed',
  },
  {
    id: 'http-audience',
    claim: 'A released script runs for the roles of its audience',
    source: 'D/chapter_N2999041',
    mark: 'documented',
  },
  {
    id: 'http-audience-administrator',
    claim: 'Administrator is in an audience only if it is named there, or all roles are',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-testing',
    claim: 'A script in testing runs for its owner only, and a RESTlet in testing for nobody outside',
    source: 'D/chapter_N2998873, D/section_4618456517',
    mark: 'documented',
  },
  {
    id: 'http-suitelet-invalid',
    claim: '"That Suitelet is invalid, disabled, or no longer exists." with 404',
    source: 'The wording from public threads; the status is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-suitelet-error',
    claim: 'An unhandled error shows its code and message, with 500',
    source: 'The status is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-unknown',
    claim: 'An unknown or disabled RESTlet: 404 SSS_INVALID_SCRIPTLET_ID',
    source: 'public clients that test for it',
    mark: 'seen',
  },
  {
    id: 'http-restlet-audience',
    claim: 'A role outside the audience: 403 INSUFFICIENT_PERMISSION',
    source: 'The code and message from public threads; that they come with 403 is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-method',
    claim: 'A method without entry point: 405; the code METHOD_NOT_ALLOWED is the emulator’s own',
    source: 'D/section_4634920277, D/section_4619219272; the code is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-parameters',
    claim: 'GET and DELETE get the query without script, deploy and compid',
    source: 'D/section_4407965171; what is left out is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-parameters-twice',
    claim: 'A parameter that stands in the query with several values is handed over as in a Suitelet',
    source: 'ASSUMED: no public source says what a RESTlet gets',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-content-type',
    claim: 'Content types are case-sensitive; a missing or unknown one of a body is 415',
    source: 'D/section_4619215993; an older copy says 206 for a missing one',
    mark: 'documented',
  },
  {
    id: 'http-restlet-xml',
    claim:
      'application/xml is a content type too, for bodies and answers; it is not emulated: EMULATOR_CONTENT_TYPE_MISSING',
    source: 'D/section_4619215993, D/section_4407966008, D/section_4407965171',
    mark: 'documented',
  },
  {
    id: 'http-restlet-malformed',
    claim:
      'Malformed JSON, or JSON nested more than 1,000 deep: 400; the bound and the code INVALID_REQUEST are the emulator’s own',
    source: 'ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-answer-type',
    claim: 'The answer has the content type of the request, a GET’s too; without one it is plain text',
    source: 'D/section_4619215993, D/section_0618021129',
    mark: 'documented',
  },
  {
    id: 'http-restlet-return-format',
    claim: 'An object for a request that is not JSON: 400 INVALID_RETURN_DATA_FORMAT',
    source: 'a public client, "confirmed against a live RESTlet"',
    mark: 'seen',
  },
  {
    id: 'http-restlet-string-json',
    claim: 'A string goes out as it is for a JSON request; returning nothing is INVALID_RETURN_DATA_FORMAT',
    source: 'Public code, three, that handles the second; the first is ASSUMED',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-error',
    claim: 'An unhandled error: 400 {"error":{"code","message"}}, UNEXPECTED_ERROR for one that is not SuiteScript’s',
    source: 'D/section_4634920277; the message of an unexpected one is ASSUMED',
    mark: 'documented',
  },
  {
    id: 'http-restlet-error-text',
    claim:
      'Without Content-Type: application/json an error is plain text, a GET’s too: "error code: …", "error message: …"',
    source:
      'Public clients that quote UNEXPECTED_ERROR so; D/section_4619215993 for answers: plain text is the default',
    mark: 'seen',
  },
  {
    id: 'http-restlet-error-form',
    claim:
      'Every error takes that form: of a login, the audience, the load, another method; for application/xml as for text',
    source: 'ASSUMED; some clients say that Accept: application/json counts as well',
    mark: 'assumed',
  },
  {
    id: 'http-restlet-limit',
    claim: '10 MB for a body and for an answer; the error codes are the emulator’s own',
    source: 'D/section_4640094112; the codes are ASSUMED',
    mark: 'documented',
  },
];

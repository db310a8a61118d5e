import { consequences } from './consequence';

const REFUSALS = 'client/src/refusals.ts';
const OURS = 'It says how the emulator is made, so a real account changes nothing.';
const TESTS = 'Tests of the emulator alone would expect another answer; Token Doctor reads none of it.';

/** Logins, addresses, what goes over HTTP, and how scripts call each other. */
export const loginsAndAnswers = consequences([
  ['url-script-unknown', 'none', 'The bundle asks for the addresses of its own scripts alone.'],
  [
    'request-parameters-twice',
    'wrong-advice',
    'An address that names two tokens is answered for one of them, and no word says so.',
    'src/TypeScript/examination/request.ts',
  ],
  ['response-headers', 'no-answer', 'A download fails, and the page says so.', 'src/TypeScript/page/respond.ts'],
  ['run-as-role', 'none', 'No deployment of the bundle executes as another role.'],
  [
    'login-contact',
    'none',
    'The access of a contact counts as read only if all of its companies say the same.',
    'src/TypeScript/account/contacts.ts',
  ],
  [
    'login-single-sign-on',
    'wrong-ready',
    'A credential on a role that is for single sign-on only is called ready, with a warning, and NetSuite refuses it.',
    'src/TypeScript/diagnosis/checks/role-active.ts',
  ],
  ['login-session-lasts', 'none', 'A person whose access was taken away sees the page until the session ends, or not.'],
  [
    'token-realm',
    'no-answer',
    'The client is refused when it logs in, and names the account id among the causes.',
    'client/src/causes.ts',
  ],
  ['token-method', 'none', 'The client signs with HMAC-SHA256, which Oracle documents.'],
  ['token-nonce-use', 'none', 'The client makes a new nonce for every request.'],
  ['token-order', 'none', 'The Detail of a refused login is explained as it stands; of two faults it names one.'],
  ['credentials-derived', 'none', OURS],
  ['http-audience-administrator', 'none', 'The deployments of the bundle name Administrator.'],
  ['http-suitelet-invalid', 'none', TESTS],
  ['http-suitelet-error', 'none', 'The page catches its own errors and answers with a page.'],
  [
    'http-restlet-audience',
    'wrong-advice',
    'The client names other causes than the audience when its role is not let in.',
    REFUSALS,
  ],
  ['http-restlet-method', 'none', 'The client uses methods that the RESTlet has.'],
  [
    'http-restlet-parameters',
    'none',
    'The RESTlet passes over what NetSuite adds to the parameters.',
    'src/TypeScript/examination/request.ts',
  ],
  [
    'http-restlet-parameters-twice',
    'wrong-advice',
    'An address that names two tokens is answered for one of them, and no word says so.',
    'src/TypeScript/examination/request.ts',
  ],
  ['http-restlet-malformed', 'none', 'The client sends well-formed JSON.'],
  ['http-restlet-string-json', 'none', 'The RESTlet answers every request with an object.'],
  [
    'http-restlet-error-form',
    'wrong-advice',
    'The client reads a refusal as plain text, and may name more causes than there are.',
    'client/src/refusal.ts',
  ],
  [
    'oauth2-tolerance',
    'no-answer',
    'The client gets no access token if its clock is ahead of NetSuite, and names the clock among the causes.',
    'client/src/causes.ts',
  ],
  ['oauth2-token-signature', 'none', OURS],
  [
    'oauth2-error-causes',
    'wrong-advice',
    'The client names the wrong causes when NetSuite gives it no access token.',
    REFUSALS,
  ],
  ['oauth2-order', 'none', 'A refused request is explained by what NetSuite says; of two faults it names one.'],
  [
    'oauth2-bearer-body',
    'wrong-advice',
    'The client reads a refusal as plain text, and may name more causes than there are.',
    'client/src/refusal.ts',
  ],
  [
    'oauth2-details-others',
    'wrong-advice',
    'The Detail of a refused OAuth 2.0 login is explained in the words of another flow, or not at all.',
    'src/TypeScript/netsuite/refusals/login-details.ts',
  ],
  [
    'oauth2-certificates-form',
    'unknown',
    'The client says that its certificate could not be read, and the certificate is unknown.',
    'client/src/own-certificate.ts',
  ],
  [
    'oauth2-judged-anew',
    'false-alarm',
    'A credential is called blocked while an access token that was issued before still works, for an hour at most.',
  ],
  ['concurrency-counted', 'none', TESTS],
  ['concurrency-flexible', 'none', TESTS],
  ['trigger-messages', 'none', TESTS],
  ['trigger-audience', 'none', TESTS],
  ['trigger-units', 'none', TESTS],
  ['trigger-loop', 'none', TESTS],
  ['trigger-promise', 'none', OURS],
  ['trigger-body', 'none', TESTS],
]);

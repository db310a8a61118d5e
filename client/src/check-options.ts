import { ConfigurationError } from './configuration-error.ts';
import { checkCredentials } from './credentials.ts';
import { checkAsked } from './named-credential.ts';
import { signingKeyOf } from './signing-key.ts';
import { DEFAULT_INTEGRATION } from './default-integration.ts';

interface Rule {
  readonly is: (value: unknown) => boolean;
  /** How the sentence goes on after "The option … must be". */
  readonly must: string;
  readonly required?: true;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isWhole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least;

/** Of callers in JavaScript nothing is known: each option is looked at as if it could be anything. */
const RULES: Readonly<Record<string, Rule>> = {
  account: { is: isText, must: "an account id in a text, such as '1234567_SB1'", required: true },
  realm: { is: isText, must: "an account id as the integration sends it, such as '1234567_SB1'" },
  baseUrl: { is: isText, must: 'an address, such as https://host' },
  tokenUrl: { is: isText, must: 'an address, such as https://host/path' },
  script: { is: isText, must: 'a script id, such as customscript_td_report_rl' },
  deploy: { is: isText, must: 'a deployment id, such as customdeploy_td_report_rl' },
  integration: {
    is: isText,
    must: `an id, such as ${DEFAULT_INTEGRATION} or the internal id of an application in a text`,
  },
  symptom: { is: isText, must: 'the error in a text, as the integration showed it' },
  token: { is: (value) => isWhole(value, 1), must: 'the internal id of an access token, such as 501' },
  readCertificate: { is: (value) => typeof value === 'boolean', must: 'true or false' },
  onBehalf: { is: (value) => typeof value === 'boolean', must: 'true or false' },
  form: { is: (value) => value === 'full' || value === 'minimal', must: "'full' or 'minimal'" },
  page: { is: (value) => isWhole(value, 1), must: 'the number of a page, from 1' },
  pageSize: { is: (value) => isWhole(value, 1), must: 'how many tokens a page has, 1 or more' },
  since: { is: (value) => typeof value === 'object', must: 'an earlier answer, or null' },
  timeout: { is: isTime, must: 'a number of milliseconds above 0, at most an hour' },
  retries: { is: (value) => isWhole(value, 0), must: 'a whole number, 0 or more' },
  signal: { is: (value) => value instanceof AbortSignal, must: 'an AbortSignal' },
};

function isTime(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value <= 3_600_000;
}

/**
 * Refuses whatever could not be asked with, before anything is sent.
 *
 * @throws ConfigurationError that names the option and says what to give, and quotes no value
 */
export function checkOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    throw new ConfigurationError('Give the options as an object, with account and credentials at least.');
  }
  const given = options as Readonly<Record<string, unknown>>;
  for (const [name, { is, must, required = false }] of Object.entries(RULES)) {
    const value = given[name];
    if (value === undefined ? required : !is(value)) {
      throw new ConfigurationError(`The option ${name} must be ${must}${required ? '' : ', or be left out'}.`);
    }
  }
  if (given.symptom !== undefined && given.form === 'minimal') {
    throw new ConfigurationError(
      "The option symptom wants the form 'full': the short one does not say what the text comes to.",
    );
  }
  checkAsked(given.credential, { token: given.token, onBehalf: given.onBehalf });
  const { credentials } = given;
  checkCredentials(credentials);
  if (given.readCertificate === true && (credentials.kind !== 'certificate' || given.credential !== 'own')) {
    throw new ConfigurationError(
      "The option readCertificate wants the option credential to be 'own', and a certificate to log in with.",
    );
  }
  if (credentials.kind === 'certificate') signingKeyOf(credentials.privateKey);
}

import type { UserInRole } from '../chain';
import { applies } from '../chain';
import type { Evidence, Status, Wording } from '../finding';
import { possible, unanimousStatus } from '../possibilities';
import { roleReference } from '../references';
import { oracleHelp, seenInPublicCode } from '../rule-source';
import type { TokenCheck } from './define';

const FIELD = 'Web Services Only Role';

export const roleKind: TokenCheck = {
  id: 'role-kind',
  isOfRole: true,
  reads: ['roles', 'features'],
  sources: [
    oracleHelp(
      'section_4254801119',
      'RESTlet Authentication',
      'A role that is for web services only cannot be used to call a RESTlet.',
    ),
    oracleHelp(
      'section_158263562006',
      'Authentication Overview',
      'Access tokens and OAuth 2.0 work with roles that require two-factor authentication.',
    ),
    seenInPublicCode('A token on a role for web services only failed on a RESTlet until the mark was taken off.'),
  ],
  words: {
    pass: {
      title: 'The kind of role fits',
      message: 'Nothing about the kind of the role "{role}" keeps {integration} from calling NetSuite.',
    },
    fail: {
      title: 'The role is for web services only',
      message:
        '{integration} calls a RESTlet, and the role "{role}" is marked Web Services Only: NetSuite does not let such a role call a RESTlet, whatever its permissions.',
    },
    warn: {
      title: 'The role is for web services only',
      message:
        'The role "{role}" is marked Web Services Only. That is normal for SOAP and REST web services. How {integration} calls NetSuite is not known here: if it calls a RESTlet, NetSuite refuses it.',
    },
    unknown: {
      title: 'The kind of role could not be read',
      message:
        'Whether the role "{role}" is marked Web Services Only could not be read. {integration} calls a RESTlet, and such a role cannot.',
    },
  },
  decide: (chain) => unanimousStatus(possibleStatuses(chain)),
  explain(chain, status) {
    const { role } = chain;
    const record = roleReference(role);
    const { webServicesOnly: only } = role;
    const mark: Evidence = {
      record,
      field: FIELD,
      found: only.known ? (only.value ? 'ticked' : 'not ticked') : 'could not be read',
      needed: 'not ticked',
      requirement: null,
      weight: only.known ? status : 'unknown',
    } as Evidence;
    return {
      ...wordingFor(status, only.known),
      evidence: status === 'pass' ? [] : [mark],
      slots: { role: record.name },
    };
  },
};

/** Where nobody says that a RESTlet is called: it does not keep the account from being ready. */
const NOT_READ: Wording = {
  title: 'The kind of role could not be read',
  message:
    'Whether the role "{role}" is marked Web Services Only could not be read. How {integration} calls NetSuite is not known here: if it calls a RESTlet, make sure that the box is not ticked.',
};

/** The mark is there; what is open is a feature without which no RESTlet is called. */
const NOT_SURE_OF_CALLS: Wording = {
  title: 'It is not known whether {integration} calls a RESTlet',
  message:
    'The role "{role}" is marked Web Services Only: NetSuite does not let such a role call a RESTlet. {integration} calls one only while a certain feature is on, and whether it is on could not be read.',
};

function wordingFor(status: Status, isMarkRead: boolean): { readonly wording?: Wording } {
  if (status === 'warn' && !isMarkRead) return { wording: NOT_READ };
  return status === 'unknown' && isMarkRead ? { wording: NOT_SURE_OF_CALLS } : {};
}

function possibleStatuses(chain: UserInRole): ReadonlySet<Status> {
  const { administrator, role } = chain;
  if (administrator) return new Set(['pass']);
  const calls = callsRestlets(chain);
  // What could not be read is worth the warning too: nobody knows that a mark would do harm.
  if (calls === null) return new Set([role.webServicesOnly.known && !role.webServicesOnly.value ? 'pass' : 'warn']);
  return new Set(
    possible(role.webServicesOnly, [true, false]).flatMap((only) =>
      calls.map((isCalled): Status => (only && isCalled ? 'fail' : 'pass')),
    ),
  );
}

/** Whether the role certainly keeps the integration from a RESTlet that it calls. */
export function isShutOut(chain: UserInRole): boolean {
  return unanimousStatus(possibleStatuses(chain)) === 'fail';
}

/**
 * Whether the integration calls a RESTlet with this kind of credential; null where nobody knows how it calls NetSuite. Several
 * answers: a feature was not read.
 */
function callsRestlets({ profile, facts, credential }: UserInRole): readonly boolean[] | null {
  const calls = profile.calls.filter(
    ({ onlyWith: { credential: kind, option } }) =>
      option === undefined && (kind === undefined || kind === credential.kind),
  );
  if (calls.length === 0) return null;
  const restlets = calls.filter(({ channel }) => channel === 'RESTLET').map((call) => applies(facts, call));
  if (restlets.some((one) => one.known && one.value)) return [true];
  return restlets.every((one) => one.known) ? [false] : [true, false];
}

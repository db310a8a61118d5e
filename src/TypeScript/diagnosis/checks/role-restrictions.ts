import type { Chain } from '../chain';
import type { Evidence, Status, Wording } from '../finding';
import type { Narrowed } from '../narrowed';
import { narrowedIn } from '../narrowed';
import { worst } from '../possibilities';
import { roleReference } from '../references';
import { RESTRICTIONS } from '../restrictions';
import { assumed, oracleHelp, seenInPublicCode } from '../rule-source';
import type { TokenCheck } from './define';
import { listed } from './define';

const DEVICE_FIELD = 'Restrict this role by Device ID';

export const roleRestrictions: TokenCheck = {
  id: 'role-restrictions',
  isOfRole: true,
  reads: ['role-restrictions', 'roles', 'features'],
  sources: [
    oracleHelp(
      'bridgehead_N286421',
      'Restricting Role Access to Subsidiaries',
      'A role reaches all subsidiaries, the active ones, that of its user, or selected ones; it may be allowed to see the records of the others.',
    ),
    oracleHelp(
      'bridgehead_4637695352',
      'Setting Department, Class, and Location Restrictions',
      'A role may be limited to the records of its own department, class or location; Allow Viewing lets it see the others.',
    ),
    seenInPublicCode('The tables role and rolerestrictions hold the restrictions of a role.'),
    assumed('A restriction by device may concern the login of an integration; one by IP address stands in no table.'),
  ],
  words: {
    pass: {
      title: 'No restriction is in the way',
      message: 'No restriction of the role "{role}" that was read hides a record that {integration} is known to need.',
    },
    fail: {
      title: 'A restriction of the role is in the way',
      message:
        '{integration} has to reach {needed}, and the role "{role}" does not. A restriction hides records at every permission level. NetSuite returns fewer rows, or an error that the restrictions on the role deny access.',
    },
    warn: {
      title: 'The role reaches only some records',
      message:
        'The role "{role}" has a restriction: {found}. It is not known that {integration} needs more. If records are missing in {integration}, or an error speaks of the restrictions on the role, look here first.',
    },
    unknown: {
      title: 'Restrictions of the role could not be read',
      message: '{integration} has to reach {needed}. The restrictions of the role "{role}" could not be read.',
    },
  },
  decide(chain) {
    const { restrictionsKnown, role } = chain;
    const found = restrictionsKnown.get(role);
    if (found !== undefined) return found;
    const statuses = parts(chain).map(({ status }) => status);
    const made = worst(statuses, 'pass');
    restrictionsKnown.set(role, made);
    return made;
  },
  explain(chain, status) {
    const all = parts(chain);
    const concerned = all.filter((part) => part.status === status);
    const isUnread = status === 'warn' && concerned.every(({ isRead }) => !isRead);
    const told = status === 'warn' && !isUnread ? concerned.filter(({ isRead }) => isRead) : concerned;
    return {
      ...(isUnread ? { wording: NOT_READ } : {}),
      evidence: all.filter((part) => part.status !== 'pass').map((part) => evidenceOf(chain, part)),
      slots: {
        role: roleReference(chain.role).name,
        needed: listed(told.map(({ all: everything }) => everything)),
        found: listed(told.map(({ field, found }) => `${field} (${found})`)),
      },
    };
  },
};

/** Where it is not known that the integration needs more: it does not keep the account from being ready. */
const NOT_READ: Wording = {
  title: 'Restrictions of the role could not be read',
  message:
    'Whether the role "{role}" reaches every record could not be read. Nobody knows that {integration} needs more than the role reaches, so this does not change the verdict.',
};

interface Part {
  readonly field: string;
  readonly found: string;
  readonly open: string;
  readonly all: string;
  readonly status: Exclude<Status, 'notApplicable'>;
  readonly isRead: boolean;
}

function parts(chain: Chain): Part[] {
  return [...narrowedIn(chain).map(partOf), ...byDevice(chain)];
}

function partOf({ kind, found, status, isRead }: Narrowed): Part {
  const { field, open, all } = RESTRICTIONS[kind];
  return { field, found, open, all, status, isRead };
}

function byDevice({ role: { restrictions }, administrator }: Chain): Part[] {
  const device = restrictions?.byDevice;
  if (administrator || device === undefined || (device.known && !device.value)) return [];
  const found = device.known ? 'ticked' : 'could not be read';
  const all = 'NetSuite from every device';
  return [{ field: DEVICE_FIELD, found, open: 'not ticked', all, status: 'warn', isRead: device.known }];
}

function evidenceOf({ role }: Chain, { field, found, open, status }: Part): Evidence {
  return { record: roleReference(role), field, found, needed: open, requirement: null, weight: status };
}

/**
 * The links of the chain, each with the worst status that its checks found.
 */
import type { RecordReference, Status, TokenCheckId } from '../diagnosis/finding';
import { worst } from '../diagnosis/possibilities';
import { credentialWord } from '../diagnosis/references';
import type { TokenReport } from '../report/contract';
import { kindIn, kindLabel } from '../report/credential-words';

export interface ChainNode {
  /** What is drawn for it. */
  readonly sign: 'token' | 'role' | 'person' | 'globe' | 'door';
  readonly kind: string;
  readonly record: RecordReference;
  readonly note: string;
  readonly status: Status;
  /** What it is called when it fails, where that is more than "failed". */
  readonly failed: string | null;
}

/** A link that checks look at. */
type Link = 'token' | 'role' | 'entity' | 'global';

/** Where the picture shows each check. One that is missing here does not compile. */
const LINK_OF: Readonly<Record<TokenCheckId, Link>> = {
  'token-live': 'token',
  'employee-access': 'entity',
  'role-active': 'role',
  'role-assigned': 'entity',
  'token-role': 'token',
  'role-permission': 'role',
  'global-permission': 'global',
  'role-restrictions': 'role',
  'role-kind': 'role',
};

const ENTITY_KINDS: Readonly<Record<string, string>> = {
  employee: 'Employee',
  vendor: 'Vendor',
  partner: 'Partner',
  customer: 'Customer',
  contact: 'Contact',
};

export function chainNodes(token: TokenReport): ChainNode[] {
  const { chain, requirements } = token;
  const count = (answer: boolean | null) => requirements.filter(({ ok }) => ok === answer).length;
  const [short, open] = [count(false), count(null)];
  return [
    {
      sign: 'token',
      kind: kindLabel(token),
      record: chain.token,
      note: `for ${chain.integration.name}`,
      status: at(token, 'token'),
      failed: null,
    },
    {
      sign: 'role',
      kind: 'Role',
      record: chain.role,
      note: titleAt(token, 'role'),
      status: at(token, 'role'),
      failed: null,
    },
    {
      sign: 'person',
      kind: ENTITY_KINDS[chain.entity.type] ?? 'Holder',
      record: chain.entity,
      note: titleAt(token, 'entity'),
      status: at(token, 'entity'),
      failed: null,
    },
    {
      sign: 'globe',
      kind: 'Global permissions',
      record: { ...chain.entity, name: globalNote(token) },
      note: titleAt(token, 'global'),
      status: at(token, 'global'),
      failed: null,
    },
    {
      sign: 'door',
      kind: 'Effective access',
      record: { ...chain.token, link: null, name: `${count(true)} of ${requirements.length} requirements met` },
      note:
        open > 0
          ? `${short} not met, ${open} unknown`
          : `what the ${credentialWord({ kind: kindIn(token) })} may really do`,
      status: short > 0 ? 'fail' : open > 0 ? 'unknown' : 'pass',
      failed: 'Not enough',
    },
  ];
}

function at(token: TokenReport, link: Link): Status {
  return worst(
    findingsAt(token, link).map(({ status }) => status),
    'notApplicable',
  );
}

/** What the worst finding at a link says. */
function titleAt(token: TokenReport, link: Link): string {
  const status = at(token, link);
  return findingsAt(token, link).find((finding) => finding.status === status)?.title ?? '';
}

function findingsAt(token: TokenReport, link: Link) {
  return token.findings.filter(({ check }) => LINK_OF[check] === link);
}

function globalNote({ chain }: TokenReport): string {
  if (chain.globalPermissions === null) return 'could not be read';
  const count = chain.globalPermissions.length;
  if (count === 0) return 'none that matter';
  return `${count} that ${count === 1 ? 'matters' : 'matter'}`;
}

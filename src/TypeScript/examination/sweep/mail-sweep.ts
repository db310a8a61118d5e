/**
 * The e-mail about a sweep: one or none.
 */
import * as email from 'N/email';
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as url from 'N/url';
import { readDisplayNames } from '../../account/display-names';
import type { Reading } from '../../account/reading';
import { startReading } from '../../account/reading';
import type { Change, ChangedRecord } from '../../diagnosis/sweep/change';
import type { MailFacts, MailNames } from '../../diagnosis/sweep/email';
import { isMailDue, mailOf } from '../../diagnosis/sweep/email';
import { netChanges } from '../../diagnosis/sweep/net-changes';
import { messageOf } from '../../netsuite/thrown';
import type { MailPolicy } from '../../snapshots/sweeps/policy';
import { changesNotMailed } from '../../snapshots/sweeps/read-sweeps';
import type { SweepEntry } from '../../snapshots/sweeps/sweep-entry';
import { setMail } from '../../snapshots/sweeps/write-sweeps';

/**
 * Sends what turned for the worse since the last e-mail, or that the sweep failed. Whether it was sent is noted before and after:
 * where NetSuite ends the script between the two, nobody knows, and it is not sent again. 20 units, 4 for each sweep that it tells
 * of, and four queries at most.
 *
 * @param sweep one that ended
 */
export function mailSweep(sweep: SweepEntry, policy: MailPolicy): void {
  // What is noted already was done, or begun, by an earlier call.
  if (sweep.mail !== '') return;
  sayNotUnderstood(policy);
  const reading = startReading();
  const open = changesNotMailed(reading).read;
  const changes = netChanges(open.toSorted(byEnd).map((one) => one.changes));
  const told = [...new Set([sweep.id, ...open.map((one) => one.sweep.id)])];
  const ended = endOf(sweep);
  const author = policy.from ?? currentEmployee();
  if (ended === null || policy.to.length === 0 || !isMailDue({ sweep: ended, changes })) {
    setMail(sweep.id, 'none');
    return;
  }
  const mail = mailOf({
    accountId: runtime.accountId,
    sweep: ended,
    changes,
    errors: sweep.errors,
    link: pageAddress(),
    names: namesFor(reading, sweep, changes, policy),
  });
  if (author === null) {
    refuse(
      sweep,
      'The parameter "E-mail from" has no internal id, and the sweep is not run by an employee. Fill it in on the script deployment.',
    );
    return;
  }
  for (const id of told) setMail(id, 'sending');
  try {
    email.send({ author, recipients: [...policy.to] as number[], subject: mail.subject, body: mail.html });
  } catch (thrown) {
    for (const id of told) setMail(id, 'refused');
    refuse(sweep, messageOf(thrown));
    return;
  }
  for (const id of told) setMail(id, 'sent');
}

/** Also where no e-mail is due: who waits for one is to know before. */
function sayNotUnderstood({ notUnderstood }: MailPolicy): void {
  if (notUnderstood.length === 0) return;
  log.error({
    title: 'Token Doctor: no e-mail about a sweep goes to some recipients',
    details: `The parameter "E-mail to" takes addresses and internal ids of employees, with commas between them, at most ten. Correct on the script deployment: ${notUnderstood.slice(0, MOST_SAID).join(', ')}`,
  });
}

/** Each has a hundred characters at most, and NetSuite cuts a log entry after 3,999. [DOC] section_4430384449, of log.audit */
const MOST_SAID = 20;

/** The next e-mail says it too. */
function refuse({ id, key }: SweepEntry, why: string): void {
  setMail(id, 'refused');
  log.error({ title: 'Token Doctor: the e-mail about a sweep was not sent', details: `Sweep ${key}: ${why}` });
}

type Ended = Pick<ReturnType<typeof changesNotMailed>['read'][number], 'sweep'>;

/** Of two sweeps at once the one that began first may end last. */
function byEnd({ sweep: a }: Ended, { sweep: b }: Ended): number {
  return Date.parse(a.ended ?? a.began) - Date.parse(b.ended ?? b.began) || a.id - b.id;
}

function endOf({ state, began, ended, ready, blocked, unknown }: SweepEntry): MailFacts['sweep'] | null {
  if (state !== 'finished' && state !== 'incomplete' && state !== 'failed') return null;
  return { state, began, ended: ended ?? began, ready, blocked, unknown };
}

/** Null where NetSuite itself runs the sweep: its user is no employee. */
function currentEmployee(): number | null {
  const { id } = runtime.getCurrentUser();
  return id > 0 ? id : null;
}

function pageAddress(): string {
  const path = url.resolveScript({
    scriptId: 'customscript_td_doctor_sl',
    deploymentId: 'customdeploy_td_doctor_sl',
    params: { view: 'sweep-changes' },
  });
  const domain = url.resolveDomain({ hostType: url.HostType.APPLICATION });
  return path.startsWith('https://') ? path : `https://${domain}${path}`;
}

/** Names that one e-mail needs: those of the changes that it lists, and of some more. */
const MOST_NAMED = 200;

function namesFor(
  reading: Reading,
  { integrations }: SweepEntry,
  changes: readonly Change[],
  { withNames }: MailPolicy,
): MailNames {
  const idsOf = (type: 'role' | 'employee') =>
    [
      ...new Set(changes.flatMap(({ record }) => (record?.type === type && record.id !== null ? [record.id] : []))),
    ].slice(0, MOST_NAMED);
  const roles = readDisplayNames(reading, 'role', idsOf('role'));
  const people = withNames ? readDisplayNames(reading, 'entity', idsOf('employee')) : new Map<number, string>();
  const names = new Map(integrations.map(({ group, name }) => [group.key, name]));
  const named = new Map<ChangedRecord['type'], ReadonlyMap<number, string>>([
    ['role', roles],
    ['employee', people],
  ]);
  return {
    integration: (group) => names.get(group) ?? group,
    // An integration record and a token may have the id of a person.
    record: ({ type, id }) => named.get(type)?.get(id ?? 0) ?? null,
    withPeople: withNames,
  };
}

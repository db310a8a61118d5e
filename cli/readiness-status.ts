import type { ReadinessItem, ReadinessReport } from '../src/TypeScript/report/contract';

/** What stays open however much is read: no script sees the grant and the scope, and the vendor alone knows the others. */
const NOT_BY_READING: ReadonlySet<ReadinessItem['item']> = new Set([
  'grant-and-scopes',
  'vendor-offers-oauth2',
  'soap',
]);

/** 1 if something is to do before the switch, 2 if nothing is and something could not be read, else 0. */
export function readinessStatus(report: ReadinessReport): 0 | 1 | 2 {
  const { totals, account, complete, applications, applicationsCut } = report;
  if (totals.withToDo > 0 || account.some(({ status }) => status === 'toDo')) return 1;
  const items = [...account, ...applications.flatMap((one) => one.items)];
  const isCut = applicationsCut !== undefined || applications.some(hidesUnknown);
  const isRead = complete && !isCut && !items.some((item) => wasNotRead(item, report));
  return isRead ? 0 : 2;
}

/** Of very many items the answer lists the first alone. */
function hidesUnknown({ items, left }: ReadinessReport['applications'][number]): boolean {
  return items.filter(({ status }) => status === 'unknown').length < left.unknown;
}

/** What one way in alone needs is unknown too if the vendor alone knows whether the integration uses that way. */
function wasNotRead({ item, status, onlyIf, permission, missing, record }: ReadinessItem, { unread }: ReadinessReport) {
  if (status !== 'unknown' || NOT_BY_READING.has(item)) return false;
  if (onlyIf === null) return true;
  if (permission !== null) return !missing;
  const source = item === 'web-services-only' ? 'roles' : 'features';
  return unread.some(({ what, record: of }) => what === source && (of === null || of.id === record.id));
}

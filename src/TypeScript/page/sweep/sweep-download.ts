import { readLast } from '../../examination/sweep/read-last-sweep';
import { sweepNames } from '../../examination/sweep/sweep-names';
import { RepairRefusal } from '../../repair/refusals';
import type { FileInPiecesResponse } from '../page-response';
import { fileResponse } from '../page-response';
import type { RouteTo } from '../route';
import { readListed } from './found-filter';
import { csvOf } from './sweep-csv';
import { namesByKey } from './sweep-list';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/**
 * All credentials of a filter as a CSV file, with the names that the viewer may read.
 * @throws RepairRefusal where there is nothing to download, or not all of it
 */
export function sweepDownload(route: RouteTo<'sweep-file'>, accountId: string): FileInPiecesResponse {
  const { last } = readLast();
  const read = last && readListed(last, route);
  // A file says nowhere that a part of it is missing.
  if (!last || !read || read.unread > 0) throw new RepairRefusal('TD_SWEEP_NOT_FOUND', WORDS.noFile);
  const names = sweepNames(read.listed.map(({ credential }) => credential));
  // What stands in the name of a file: letters, digits, underscores.
  const name = `token-doctor-credentials-${accountId.replaceAll(/\W/g, '_')}-${last.began.slice(0, 10)}.csv`;
  const { headers } = fileResponse('text/csv', name, '');
  return { kind: 'file-in-pieces', headers, pieces: csvOf(read.listed, names, namesByKey(last.integrations)) };
}

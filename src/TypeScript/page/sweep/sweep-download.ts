import { readSweeps, readSwept } from '../../examination/sweep/read-last-sweep';
import { sweepNames } from '../../examination/sweep/sweep-names';
import { RepairRefusal } from '../../repair/refusals';
import type { FileResponse } from '../page-response';
import { fileResponse } from '../page-response';
import type { RouteTo } from '../route';
import { namesByKey } from './credentials-section';
import { resolveFilter } from './found-filter';
import { csvOf } from './sweep-csv';
import { listedCredentials } from './sweep-list';
import { SWEEP_WORDS as WORDS } from './sweep-words';

/**
 * All credentials of a filter as a CSV file, with the names that the viewer may read.
 * @throws RepairRefusal where there is nothing to download
 */
export function sweepDownload({ filter, sort }: RouteTo<'sweep-file'>, accountId: string): FileResponse {
  const { last } = readSweeps();
  const swept = last && readSwept(last.key);
  if (!last || !swept) throw new RepairRefusal('TD_NO_SWEEP', `${WORDS.none}. ${WORDS.noneHow}`);
  const nameOf = namesByKey(last.groups);
  const listed = listedCredentials(swept, resolveFilter(filter).filter, sort, nameOf);
  const names = sweepNames(listed.map(({ credential }) => credential));
  // An account's id stands in the name of a file: letters, digits and underscores.
  const name = `token-doctor-credentials-${accountId.replaceAll(/\W/g, '_')}-${last.began.slice(0, 10)}.csv`;
  return fileResponse('text/csv', name, csvOf(listed, names, nameOf));
}

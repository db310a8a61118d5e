import { selectRows, transaction } from '../rows';
import type { Account } from '../../model';
import { findCustomRecord } from './table';

/**
 * Brings the table `customrecordtype` up to what the account has now. [SEEN] script ids stand there in capitals. A type that
 * only a permission line of the account file names has its script id for a name (ASSUMED).
 */
export function refreshCustomRecordTypes(account: Account): void {
  const { database } = account;
  const types = selectRows(
    database,
    'SELECT id, scriptid FROM hidden_customrecordtypes WHERE scriptid IS NOT NULL ORDER BY id',
  );
  transaction(database, () => {
    database.run('DELETE FROM customrecordtype');
    for (const [id, scriptId] of types) {
      const name = findCustomRecord(account, String(scriptId))?.name ?? String(scriptId);
      database.run('INSERT INTO customrecordtype (internalid, name, scriptid, isinactive) VALUES (?, ?, ?, ?)', [
        Number(id),
        name,
        String(scriptId).toUpperCase(),
        'F',
      ]);
    }
  });
}

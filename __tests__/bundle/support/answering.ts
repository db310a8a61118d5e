/** What one statement or one record answers, for code that asks for nothing else. */
import * as query from 'N/query';
import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { FakeRecord, Row } from './account';

/** Every statement answers by this from now on. @returns the statements, as they come */
export function answerQueries(rowsOf: (sql: string, params: readonly unknown[]) => readonly Row[]): string[] {
  const asked: string[] = [];
  jest.mocked(runtime.getCurrentScript).mockReturnValue(
    Object.assign(jest.createMockFromModule<runtime.Script>('N/runtime/script'), {
      getRemainingUsage: () => 10_000,
    }),
  );
  jest.mocked(query.runSuiteQL).mockImplementation((options) => {
    const { query: sql, params = [] } = typeof options === 'string' ? { query: options } : options;
    asked.push(sql);
    return Object.assign(jest.createMockFromModule<query.ResultSet>('N/query/resultSet'), {
      asMappedResults: () => rowsOf(sql, params),
    });
  });
  return asked;
}

/** A record of this type and id, and no other one. */
export function answerRecord(path: string, { sublists, lineCount }: FakeRecord): void {
  jest.mocked(record.load).mockImplementation(({ type, id }) => {
    if (`${type}/${String(id)}` !== path)
      throw Object.assign(new Error('No such record.'), { name: 'RCRD_DSNT_EXIST' });
    return Object.assign(jest.createMockFromModule<record.Record>('N/record/instance'), {
      id: Number(id),
      getSublists: () => Object.keys(sublists),
      getLineCount: ({ sublistId }: { sublistId: string }) => lineCount ?? sublists[sublistId]?.length ?? -1,
      getSublistValue: ({ sublistId, fieldId, line }: { sublistId: string; fieldId: string; line: number }) =>
        sublists[sublistId]?.[line]?.[fieldId],
    } as object) as ReturnType<typeof record.load>;
  });
}

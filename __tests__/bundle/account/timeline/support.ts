/** A search that answers some rows. */
import * as runtime from 'N/runtime';
import * as search from 'N/search';

export type Values = Readonly<Record<string, unknown>>;

/** What the search gives, and how often one was run. */
export function answering(rows: readonly Values[], units = 1000) {
  const ranges: unknown[] = [];
  jest
    .mocked(runtime.getCurrentScript)
    .mockReturnValue({ getRemainingUsage: () => units } as ReturnType<typeof runtime.getCurrentScript>);
  jest.mocked(search.createColumn).mockImplementation((column) => column);
  jest.mocked(search.create).mockReturnValue({
    run: () => ({
      getRange(range: unknown) {
        ranges.push(range);
        return rows.map((row) => ({ getValue: ({ name }: { name: string }) => row[name] ?? '' }));
      },
    }),
  } as never);
  let searches = 0;
  return { ranges, asked: { dateFormat: () => 'M/D/YYYY', count: () => (searches += 1) }, searches: () => searches };
}

/** A row of the changes of permissions. */
export const change = (
  permissionchange: string,
  permchangelevel: string,
  permchangedate = '5/6/2026 7:08 am',
): Values => ({
  permissionchange,
  permchangelevel,
  permchangedate,
});

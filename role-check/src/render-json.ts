import type { FileResult } from './check-file';

/** One line a file, with the fields of the contract and no others. */
export function renderJson(results: readonly FileResult[]): string {
  return results.map((result) => JSON.stringify(lineOf(result))).join('\n');
}

function lineOf(result: FileResult): object {
  if ('error' in result) return { file: result.file, error: result.error };
  const { file, role, verdict, unmet } = result;
  return { file, role, verdict, unmet };
}

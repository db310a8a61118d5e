import type { Running } from '../../../cli/embedded';
import type { AccountDocument } from '../../reference/answer';
import { inAccount, withAccountFile } from '../../support/embedded';

/**
 * Runs something in the embedded account of a document.
 *
 * @param expected codes of the emulator's refusals that a test is about
 */
export function serving<T>(
  document: AccountDocument,
  use: (running: Running) => Promise<T>,
  expected: readonly string[] = [],
): Promise<T> {
  return withAccountFile(document, (path) => inAccount(path, (running) => use(running), expected));
}

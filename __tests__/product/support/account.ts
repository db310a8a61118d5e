import type { Running } from '../../../cli/embedded';
import type { AccountDocument } from '../../reference/answer';
import { inAccount, withAccountFile } from '../../support/embedded';

/** Runs something in the embedded account of a document. */
export function serving<T>(document: AccountDocument, use: (running: Running) => Promise<T>): Promise<T> {
  return withAccountFile(document, (path) => inAccount(path, (running) => use(running)));
}

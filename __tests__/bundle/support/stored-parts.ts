/** Parts that a sweep wrote, and the query that reads them. */
import { fingerprint } from '../../../src/TypeScript/diagnosis/fingerprint';
import { encodeRows, sectionText } from '../../../src/TypeScript/diagnosis/sweep/rows';
import type { SweptCredential } from '../../../src/TypeScript/diagnosis/sweep/swept';
import type { StoredPart } from '../../../src/TypeScript/snapshots/sweeps/sweep-entry';
import type { Row } from './account';

export class StoredParts {
  private readonly texts = new Map<number, string>();

  /** A part with these integrations, by their keys. */
  add(kind: StoredPart['kind'], found: readonly (readonly [string, readonly SweptCredential[]])[]): StoredPart {
    const text = found.map(([group, credentials]) => sectionText(group, encodeRows(credentials))).join('\n');
    const id = this.texts.size + 1;
    this.texts.set(id, text);
    return { id, kind, groups: found.map(([group]) => group), hash: fingerprint(text) };
  }

  /** What somebody wrote in its place. */
  tamper({ id }: StoredPart, text: string): void {
    this.texts.set(id, text);
  }

  /** The rows for the ids that a query asks for. */
  rows(ids: readonly unknown[]): Row[] {
    return ids.flatMap((id) => {
      const text = this.texts.get(Number(id));
      return text === undefined ? [] : [{ id: Number(id), part_text: text }];
    });
  }
}

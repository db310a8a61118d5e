/**
 * Writes the parts of a sweep, with the rights of whoever runs the script. A stage may run twice: then what an earlier call wrote is
 * found by kind and number, and written over.
 */
import { fingerprint } from '../../diagnosis/fingerprint';
import { isSection } from '../../diagnosis/sweep/rows';
import { inChunks } from '../../diagnosis/sweep/in-chunks';
import type { Reading } from '../../account/reading';
import { idOf, textOf } from '../../account/reading';
import type { PartKind } from './fields';
import { PART_FIELD, PART_TYPE } from './fields';
import { intactParts, PARTS_PER_QUERY } from './read-sweeps';
import type { StoredPart } from './sweep-entry';
import type { Values } from './write-sweeps';
import { created, updated } from './write-sweeps';

type Rows = Pick<Reading, 'firstRows'>;

/** A part that is to be kept. */
export interface NewPart {
  readonly kind: PartKind;
  /** The integrations that it is about. */
  readonly groups: readonly string[];
  readonly text: string;
}

/** Sections of several integrations in as few parts as fit. @param sections as `sectionText` makes them */
export function partsOfSections(
  kind: 'state' | 'soon',
  sections: readonly { readonly group: string; readonly text: string }[],
  most?: number,
): NewPart[] {
  return inChunks(
    sections.map(({ text }) => text),
    '\n',
    most,
  ).map((text) => ({ kind, groups: groupsIn(text), text }));
}

function groupsIn(text: string): string[] {
  return [...new Set(text.split('\n').flatMap((line) => (isSection(line) ? [line.slice(1)] : [])))];
}

/** Writes one part after the other, and keeps none of their texts. One query, and 6 units for each part that is new. */
export class PartWriter {
  private readonly before: ReadonlyMap<string, Before>;
  private readonly reuse: Reuse;
  private readonly numbers = new Map<PartKind, number>();

  /**
   * @param sweep its key
   * @param reusable parts of the last sweep: one that still has the same text is listed again, and nothing is written
   */
  constructor(
    reading: Rows,
    private readonly sweep: string,
    reusable: readonly StoredPart[],
  ) {
    this.before = partsBefore(reading, sweep);
    this.reuse = new Reuse(reading, reusable);
  }

  write({ kind, groups, text }: NewPart): StoredPart {
    const hash = fingerprint(text);
    const reused = this.reuse.of(kind, hash);
    if (reused !== null) return { id: reused, kind, groups, hash };
    const number = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, number);
    const found = this.before.get(placeKey(kind, number));
    const [only = ''] = groups;
    const values: Values = {
      [PART_FIELD.sweep]: this.sweep,
      [PART_FIELD.kind]: kind,
      [PART_FIELD.group]: groups.length === 1 ? only : '',
      [PART_FIELD.number]: number,
      [PART_FIELD.hash]: hash,
      [PART_FIELD.text]: text,
    };
    if (found === undefined) return { id: created(PART_TYPE, values), kind, groups, hash };
    if (found.hash !== hash) updated(PART_TYPE, found.id, values);
    return { id: found.id, kind, groups, hash };
  }
}

/** Parts of the last sweep. One that is gone, or that somebody changed, would be missing for ever: each is looked at once. */
class Reuse {
  private readonly byText: ReadonlyMap<string, StoredPart>;
  private readonly unseen: Set<StoredPart>;
  private readonly intact = new Set<StoredPart>();

  constructor(
    private readonly reading: Rows,
    parts: readonly StoredPart[],
  ) {
    this.byText = new Map(parts.map((part) => [textKey(part.kind, part.hash), part]));
    this.unseen = new Set(this.byText.values());
  }

  of(kind: PartKind, hash: string): number | null {
    const part = this.byText.get(textKey(kind, hash));
    if (part === undefined) return null;
    if (this.unseen.has(part)) this.look(part);
    return this.intact.has(part) ? part.id : null;
  }

  /** With the ones that are most likely wanted next: one query reads ten. */
  private look(part: StoredPart): void {
    const others = [...this.unseen].filter((one) => one !== part && one.kind === part.kind);
    const some = [part, ...others].slice(0, PARTS_PER_QUERY);
    for (const one of some) this.unseen.delete(one);
    for (const one of intactParts(this.reading, some)) this.intact.add(one);
  }
}

interface Before {
  readonly id: number;
  readonly hash: string;
}

/** What an earlier call of the same sweep wrote: of two for one place the first. */
function partsBefore(reading: Rows, sweep: string): ReadonlyMap<string, Before> {
  const sql = `SELECT p.id, p.${PART_FIELD.kind} AS kind, p.${PART_FIELD.number} AS part_number, p.${PART_FIELD.hash} AS hash
FROM ${PART_TYPE} p WHERE p.${PART_FIELD.sweep} = ? ORDER BY p.id DESC`;
  return new Map(
    reading
      .firstRows(sql, [sweep])
      .map((row) => [
        placeKey(textOf(row.kind), Number(row.part_number)),
        { id: idOf(row.id), hash: textOf(row.hash) },
      ]),
  );
}

function placeKey(kind: string, number: number): string {
  return `${kind}/${number}`;
}

function textKey(kind: string, hash: string): string {
  return `${kind} ${hash}`;
}

/**
 * What the stage reduce wrote about credentials and roles, on its way into the account: a text that fills an entry is written as it
 * comes, and so are many small ones together, so that memory does not grow with the account.
 */
import type { Reading } from '../../account/reading';
import { inGroups } from '../../account/reading';
import { decodeRoles } from '../../diagnosis/sweep/changes-text';
import { inChunks, MOST_CHARACTERS } from '../../diagnosis/sweep/in-chunks';
import { sectionText } from '../../diagnosis/sweep/rows';
import { PARTS_PER_QUERY, stateTexts } from '../../snapshots/sweeps/read-sweeps';
import type { StoredPart } from '../../snapshots/sweeps/sweep-entry';
import type { NewPart, PartWriter } from '../../snapshots/sweeps/write-parts';
import { partsOfSections } from '../../snapshots/sweeps/write-parts';
import type { Section, SectionKind } from './output';
import { inOrder } from './output';

/** One more text of that size would not fit beside it. */
const FILLS_AN_ENTRY = MOST_CHARACTERS / 2;

/** What is only known at the end of a sweep changes the text of an integration with one credential: none is longer. */
const OF_ONE_CREDENTIAL = 1000;

/** Characters that wait to be written together. */
const MOST_WAITING = 10 * MOST_CHARACTERS;

export class SectionStream {
  private readonly parts: StoredPart[] = [];
  private readonly waiting: Record<SectionKind, Section[]> = { state: [], soon: [], roles: [] };
  private characters = 0;

  /** @param isOpen whether only the end of the sweep knows if what came of an integration counts */
  constructor(
    private readonly reading: Reading,
    private readonly writer: PartWriter,
    private readonly isOpen: (group: string) => boolean,
  ) {}

  /** @returns false for what has to wait for the end of the sweep */
  readonly take = (kind: SectionKind, section: Section): boolean => {
    const { length } = section.text;
    if (length < OF_ONE_CREDENTIAL || this.isOpen(section.group)) return false;
    if (length >= FILLS_AN_ENTRY) {
      this.write(kind, [section]);
      return true;
    }
    this.waiting[kind].push(section);
    this.characters += length;
    if (this.characters > MOST_WAITING) this.writeWaiting();
    return true;
  };

  /** The state as far as it was taken. Of what was written ten entries are in memory at once. */
  readonly written: Iterable<Section> = { [Symbol.iterator]: () => this.stateAgain() };

  /** The last ones, with what waited. @returns every part that was written */
  end(rest: Readonly<Record<SectionKind, readonly Section[]>>): readonly StoredPart[] {
    for (const kind of KINDS) this.waiting[kind].push(...rest[kind]);
    this.writeWaiting();
    return this.parts;
  }

  private writeWaiting(): void {
    for (const kind of KINDS) this.write(kind, this.waiting[kind].splice(0));
    this.characters = 0;
  }

  /** The order in which NetSuite hands the pairs on is not documented, and the same text is not kept twice. */
  private write(kind: SectionKind, sections: readonly Section[]): void {
    const sorted = inOrder(sections);
    const parts = kind === 'roles' ? partsOfRoles(sorted) : partsOfSections(kind, sorted);
    for (const part of parts) this.parts.push(this.writer.write(part));
  }

  private *stateAgain(): Generator<Section, undefined> {
    yield* this.waiting.state;
    const written = this.parts.filter(({ kind }) => kind === 'state');
    for (const some of inGroups(written, PARTS_PER_QUERY)) {
      for (const { sections } of stateTexts(this.reading, some)) {
        if (sections === null) throw new Error('What the sweep has just written could not be read.');
        for (const { group, rows } of sections) yield { group, text: sectionText(group, rows) };
      }
    }
    return undefined;
  }
}

const KINDS: readonly SectionKind[] = ['state', 'soon', 'roles'];

/** Those of several integrations in as few parts as fit: each part costs. */
function partsOfRoles(sections: readonly Section[]): NewPart[] {
  const lists = sections.map(({ text }) => text.slice(1, -1)).filter((text) => text !== '');
  return inChunks(lists, ',', MOST_CHARACTERS - 2).map((list): NewPart => {
    const text = `[${list}]`;
    return { kind: 'roles', groups: [...new Set(decodeRoles(text).map(({ group }) => group))], text };
  });
}

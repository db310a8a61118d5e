/**
 * What the stage reduce wrote, taken up once.
 */
import type { Change } from '../../diagnosis/sweep/change';
import { decodeChanges } from '../../diagnosis/sweep/changes-text';
import { decodeRows, sectionText } from '../../diagnosis/sweep/rows';
import type { IntegrationTotals, SweptCredential } from '../../diagnosis/sweep/swept';
import type { Fate, PageDone } from './pairs';
import { outputOf } from './pairs';

/** Text about one integration that a part can hold. */
export interface Section {
  readonly group: string;
  readonly text: string;
}

export interface Output {
  readonly pages: readonly PageDone[];
  readonly totals: ReadonlyMap<string, IntegrationTotals>;
  readonly changes: readonly Change[];
  /** By the key of the integration: what the last sweep found, and this one did not see. */
  readonly unseen: ReadonlyMap<string, readonly SweptCredential[]>;
  /** By the key of the integration, where what was not seen is not just gone. */
  readonly fates: ReadonlyMap<string, Fate>;
  readonly state: readonly Section[];
  /** What of the state was written already, to be read again. */
  readonly written?: Iterable<Section>;
  readonly soon: readonly Section[];
  readonly roles: readonly Section[];
}

/** What sections may be about. */
export type SectionKind = 'state' | 'soon' | 'roles';

/**
 * @param each calls back with every pair
 * @param put takes a section away, so that nobody keeps it; false where it does not
 */
export function takeOutput(
  each: (take: (key: string, value: string) => void) => void,
  put: (kind: SectionKind, section: Section) => boolean = () => false,
): Output {
  const pages: PageDone[] = [];
  const totals = new Map<string, IntegrationTotals>();
  const changes: Change[] = [];
  const unseen = new Map<string, SweptCredential[]>();
  const fates = new Map<string, Fate>();
  const sections = { state: [] as Section[], soon: [] as Section[], roles: [] as Section[] };
  const taken = new Set<string>();
  each((key, value) => {
    const { kind, group } = outputOf(key);
    // What a call that was called again wrote twice is the same twice.
    if (taken.has(key)) return;
    taken.add(key);
    if (kind === 'pages') pages.push(...(JSON.parse(value) as PageDone[]));
    else if (kind === 'total') totals.set(group, JSON.parse(value) as IntegrationTotals);
    else if (kind === 'change') for (const change of decodeChanges(value)) changes.push(change);
    else if (kind === 'fate') fates.set(group, JSON.parse(value) as Fate);
    else if (kind === 'unseen') unseen.set(group, [...(unseen.get(group) ?? []), ...decodeRows(value)]);
    else {
      const section = { group, text: kind === 'roles' ? value : sectionText(group, value) };
      if (!put(kind, section)) sections[kind].push(section);
    }
  });
  const { state, soon, roles } = sections;
  // The order in which NetSuite hands the pairs on is not documented, and the same text is not kept twice.
  return { pages, totals, changes, unseen, fates, state: inOrder(state), soon: inOrder(soon), roles: inOrder(roles) };
}

export function inOrder(sections: readonly Section[]): Section[] {
  return sections.toSorted((a, b) => compare(a.group, b.group) || compare(a.text, b.text));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Without what is about some integrations: the stage reduce came to no end with them. */
export function without(output: Output, groups: ReadonlySet<string>): Output {
  const isOther = ({ group }: { readonly group: string }) => !groups.has(group);
  return {
    ...output,
    changes: output.changes.filter(isOther),
    unseen: new Map([...output.unseen].filter(([group]) => !groups.has(group))),
    state: output.state.filter(isOther),
    soon: output.soon.filter(isOther),
    roles: output.roles.filter(isOther),
  };
}

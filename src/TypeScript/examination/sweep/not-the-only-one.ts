import { withoutOnlyOne } from '../../diagnosis/sweep/merge-pages';
import { encodeRows, sectionsIn, sectionText } from '../../diagnosis/sweep/rows';
import type { IntegrationTotals, SweptCredential } from '../../diagnosis/sweep/swept';
import type { Section } from './output';

type Totals = ReadonlyMap<string, IntegrationTotals>;

/** Integrations of which one credential came, where another one may be missing. Each section of theirs holds that one alone. */
export function noLongerOnlyOne(came: Totals, concluded: Totals): ReadonlySet<string> {
  const isOnlyOne = (totals: IntegrationTotals | undefined) => totals?.soon['only-one'] !== undefined;
  return new Set(
    [...came].flatMap(([group, found]) => (isOnlyOne(found) && !isOnlyOne(concluded.get(group)) ? [group] : [])),
  );
}

/** What was found of each credential, without the words that it is the only one of its integration. */
export function stateOfMany(sections: readonly Section[], groups: ReadonlySet<string>): Section[] {
  return sections.map((section) => (groups.has(section.group) ? sectionOf(section.group, ofMany(section)) : section));
}

/** What will break soon: of these nothing may be left. */
export function soonOfMany(sections: readonly Section[], groups: ReadonlySet<string>): Section[] {
  return sections.flatMap((section) => {
    if (!groups.has(section.group)) return [section];
    const left = ofMany(section).filter(({ soon }) => soon.length > 0);
    return left.length > 0 ? [sectionOf(section.group, left)] : [];
  });
}

function ofMany({ text }: Section): SweptCredential[] {
  return sectionsIn(text).flatMap(({ credentials }) => withoutOnlyOne(credentials));
}

function sectionOf(group: string, credentials: readonly SweptCredential[]): Section {
  return { group, text: sectionText(group, encodeRows(credentials)) };
}

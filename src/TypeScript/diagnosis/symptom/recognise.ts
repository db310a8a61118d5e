import { featureIdOf } from '../../netsuite/feature-ids';
import { recordPermission } from '../../netsuite/record-permissions';
import { LOGIN_FAULTS } from '../../netsuite/refusals/login-details';
import type { PlacedText } from '../../netsuite/refusals/plain-text';
import { decoded, folded } from '../../netsuite/refusals/plain-text';
import { codesIn } from './codes';
import type { Draft, Place } from './draft';
import { Taken } from './draft';
import { listedPermissionsIn } from './listed-permissions';
import { MEANINGS } from './meanings';
import { everyTableIn } from './query-tables';
import type { Explains, NeededPermission, RecognisedItem, Symptom, SymptomKind, Vocabulary } from './recognised';
import { sentencesIn, wrappersIn } from './sentences';

/** Characters of a text that are looked at: half from its start, half from its end. */
export const LONGEST_LOOKED_AT = 100_000;
/** Characters of a quotation. */
export const LONGEST_QUOTED = 200;
/** Items of one text. */
export const MOST_ITEMS = 100;
/** Characters between a sentence and the code that belongs to it: an element of SOAP or the name of a JSON field. */
const BESIDE = 400;

/**
 * What a text says, in order of appearance. Takes any string, throws nothing, and takes time in proportion to its length.
 *
 * The innermost sentence decides, never the code: a code beside a sentence goes with it, and stands for itself only where there
 * is no sentence. [DOC] section_N3539978 has the sentences; that USER_ERROR and INVALID_PARAMETER hide permissions, and that
 * INSUFFICIENT_PERMISSION covers more than them, is [SEEN] in public threads.
 */
export function recognise(text: string, vocabulary: Vocabulary): Symptom {
  const { looked, skipped } = partOf(text);
  const original = decoded(looked);
  const drafts = draftsIn(looked, original, folded(original), vocabulary);
  const items = new Map<string, RecognisedItem>();
  for (const draft of drafts) {
    const item = itemOf(draft, looked, skipped);
    const key = keyOf(item);
    if (!items.has(key)) items.set(key, item);
    if (items.size === MOST_ITEMS) break;
  }
  return { items: [...items.values()], skipped };
}

function partOf(text: string): { readonly looked: string; readonly skipped: number } {
  if (text.length <= LONGEST_LOOKED_AT) return { looked: text, skipped: 0 };
  const half = LONGEST_LOOKED_AT / 2;
  return { looked: `${text.slice(0, half)}\n${text.slice(-half)}`, skipped: text.length - LONGEST_LOOKED_AT };
}

function draftsIn(looked: string, original: PlacedText, plain: PlacedText, vocabulary: Vocabulary): Draft[] {
  const taken = new Taken(plain.text.length);
  const every = sentencesIn(plain, taken);
  const wrapped = wrappersIn(plain, taken);
  const inner = every.some(({ kind }) => NAMES_A_LINK.has(kind));
  // Where a sentence of NetSuite names a link, what others have made of it counts no more.
  const sentences = inner ? every.filter(({ wraps }) => wraps !== true) : every;
  const wrappers = inner ? [] : wrapped;
  const codes = codesIn(plain, vocabulary);
  const listed = listedPermissionsIn(looked, original, plain, taken);
  const said = [...sentences, ...wrappers];

  const ofNetSuite = [...codes.netsuites.filter(({ kind }) => !TELLS_A_LOGIN_APART.has(kind)), ...codes.empty].sort(
    byPlace,
  );
  const withCodes = [
    ...sentences.map((draft) => withCode(draft, ofNetSuite)),
    ...wrappers.map((draft) => {
      const own = withCode(draft, [...codes.vendors].sort(byPlace));
      return own.code === undefined ? withCode(draft, ofNetSuite) : own;
    }),
  ];
  const used = new Set(withCodes.map(({ code }) => code));
  const alone = [
    ...codes.vendors,
    ...codes.netsuites.filter(({ kind }) => said.length === 0 || !SAYS_LITTLE.has(kind)),
  ];
  // A text may have a code thousands of times: the first is told.
  const once = new Map(alone.toReversed().map((draft) => [draft.code, draft])).values();
  const found = decided([...withCodes, ...[...once].filter(({ code }) => !used.has(code)), ...outsideOf(said, listed)]);
  const tables = found.some(({ kind }) => !LEAVES_OPEN.has(kind)) ? [] : tablesIn(original);
  return [...found, ...tables].sort(byPlace);
}

const byPlace = (one: Place, other: Place): number => one.from - other.from || other.to - one.to;

/** Codes that are said of everything: beside a sentence they are nothing of their own. */
const SAYS_LITTLE: ReadonlySet<SymptomKind> = new Set([
  'insufficient-permission',
  'script-failed',
  'invalid-request',
  'record',
  'not-visible',
]);

/** What names nothing: beside something of the same text that does, it is only the wrapping. */
const NAMES_NOTHING: ReadonlySet<SymptomKind> = new Set([
  'unnamed-permission',
  'access-denied',
  'insufficient-permission',
  'script-failed',
]);
const NAMES_A_LINK: ReadonlySet<SymptomKind> = new Set([
  'permission',
  'soap-permission',
  'custom-record',
  'restriction',
  'unnamed-restriction',
  'form-or-feature',
  'form-or-field',
  'feature',
]);

/** The Detail of the Login Audit Trail says what a refused login alone does not. */
const TELLS_A_LOGIN_APART: ReadonlySet<SymptomKind> = new Set(LOGIN_FAULTS);

/** What lets a statement in the same text say which permissions it may be. */
const LEAVES_OPEN: ReadonlySet<SymptomKind> = new Set([
  'unnamed-permission',
  'insufficient-permission',
  'rest-refused',
  'vendor-code',
  'listed-permission',
]);

function decided(drafts: readonly Draft[]): Draft[] {
  const inner = drafts.some(({ kind }) => NAMES_A_LINK.has(kind));
  const isToldApart = drafts.some(({ kind }) => TELLS_A_LOGIN_APART.has(kind));
  return drafts.filter(({ kind, records = [] }) => {
    if (kind === 'login-refused') return !isToldApart;
    const isNameless = kind === 'not-visible' && records.length === 0;
    return !inner || !(NAMES_NOTHING.has(kind) || isNameless);
  });
}

/** With the nearest code, if one stands beside it; its quotation then begins with a code that stands before it. */
function withCode(draft: Draft, codes: readonly Place[]): Draft {
  let nearest: Place | undefined;
  let distance = Infinity;
  for (const code of between(codes, draft.from - BESIDE, draft.to + BESIDE)) {
    const apart = code.from < draft.from ? draft.from - code.to : code.from - draft.to;
    if (apart < distance) [nearest, distance] = [code, apart];
  }
  if (nearest?.code === undefined) return draft;
  const leads = draft.wraps === true && nearest.from < draft.from && draft.to - nearest.from <= LONGEST_QUOTED;
  return {
    ...draft,
    code: nearest.code,
    ...(leads ? { from: nearest.from } : {}),
    ...(nearest.profiles === undefined ? {} : { profiles: nearest.profiles }),
  };
}

/** Of drafts in order, those that begin in a range; found by halves, for a text may have many. */
function between<Found extends Place>(drafts: readonly Found[], from: number, to: number): Found[] {
  let [low, high] = [0, drafts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: Found[] = [];
  for (const draft of drafts.slice(low)) {
    if (draft.from > to) break;
    found.push(draft);
  }
  return found;
}

/** A permission that a sentence names is not listed besides. */
function outsideOf(sentences: readonly Draft[], listed: readonly Draft[]): Draft[] {
  const ordered = [...sentences].sort(byPlace);
  return listed.filter(
    ({ from, to }) => !between(ordered, from - 1_000, to).some((other) => from < other.to && other.from < to),
  );
}

/** Only those whose permission is known. */
function tablesIn(original: PlacedText): Draft[] {
  return everyTableIn(original).flatMap(({ table, from, to }): Draft[] => {
    const opened = recordPermission(table);
    if (opened === undefined) return [];
    return [
      {
        ...{ from, to, kind: 'table', source: '[SEEN] github.com/iloveitaly/netsuite-permissions' },
        ...{ records: [table], anyOf: opened.anyOf, level: 'VIEW', said: false },
        features: opened.features.map((name) => ({ id: featureIdOf(name), name })),
      },
    ];
  });
}

function itemOf(draft: Draft, looked: string, skipped: number): RecognisedItem {
  const { kind, anyOf = [], names = [], records = [], level, doubt = null, profiles = [] } = draft;
  return {
    text: quoted(looked.slice(draft.from, draft.to)),
    at: draft.from > LONGEST_LOOKED_AT / 2 && skipped > 0 ? draft.from + skipped - 1 : draft.from,
    kind,
    code: draft.code ?? null,
    permission: anyOf.length === 1 ? (anyOf[0] ?? null) : null,
    level: level === 'higher' || anyOf.length === 0 ? null : (level ?? null),
    anyOf,
    choice: anyOf.length < 2 ? 'one' : (draft.choice ?? 'ambiguous'),
    doubt,
    names,
    records,
    restriction: draft.restriction ?? null,
    profiles,
    explains: explainsOf(draft),
    source: draft.source,
  };
}

function explainsOf({ kind, anyOf = [], level = 'VIEW', said = true, features = [] }: Draft): Explains {
  const meaning = MEANINGS[kind];
  const named: NeededPermission[] = anyOf.length === 0 ? [] : [{ anyOf, level, said }];
  const all = [...meaning.features, ...features];
  const withFeature = all.length > 0 && !meaning.checks.includes('feature-enabled');
  // Of a permission whose id is not known, no line can be compared; the role may be the wrong one all the same.
  const nameless = kind === 'permission' && anyOf.length === 0;
  const checks = nameless ? meaning.checks.filter((check) => check === 'token-role') : meaning.checks;
  return {
    checks: withFeature ? ['feature-enabled', ...checks] : checks,
    permissions: [...meaning.permissions, ...named],
    logIn: meaning.logIn,
    features: all,
  };
}

function quoted(text: string): string {
  // Half of a pair is no character.
  return text
    .trim()
    .slice(0, LONGEST_QUOTED)
    .replace(/[\ud800-\udbff]$/, '');
}

function keyOf({ kind, code, anyOf, names, records, explains }: RecognisedItem): string {
  return JSON.stringify([kind, code, anyOf, names, records, explains.permissions, explains.features]);
}

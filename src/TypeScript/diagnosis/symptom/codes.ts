/**
 * Codes: NetSuite's, those of integrations, and the values of the Login Audit Trail's Detail.
 */
import { REFUSAL_CODES } from '../../netsuite/refusals/codes';
import { LOGIN_DETAILS, LOGIN_DETAIL_SOURCE } from '../../netsuite/refusals/login-details';
import type { PlacedText } from '../../netsuite/refusals/plain-text';
import type { Draft, Place } from './draft';
import type { Vocabulary } from './recognised';

/** Codes that say nothing by themselves, and go with a sentence. [DOC] section_N3539978; the last two [SEEN] of REST. */
const SAYS_NOTHING = new Set(['USER_ERROR', 'INVALID_PARAMETER', 'INVALID_CONTENT', 'NONEXISTENT_ID']);

const WORD = /[A-Za-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)*/g;

export interface CodesFound {
  /** NetSuite's, and values of Detail: items of their own where no sentence stands beside them. */
  readonly netsuites: readonly Draft[];
  /** Those that say nothing. */
  readonly empty: readonly Place[];
  /** Those of integrations. */
  readonly vendors: readonly Draft[];
}

export function codesIn({ text, places }: PlacedText, vocabulary: Vocabulary): CodesFound {
  const netsuites: Draft[] = [];
  const empty: Place[] = [];
  const vendors: Draft[] = [];
  const ofVendors = byCode(vocabulary);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const place = { from: places[index] ?? 0, to: places[index + word.length] ?? 0, code: word };
    const profiles = ofVendors.get(keyOf(word));
    const listed = { ...place, ...(profiles && { profiles }) };
    const own = netsuitesOwn(word);
    // A code of NetSuite stays one, whoever lists it too: another integration may have been asked about.
    if (SAYS_NOTHING.has(word)) empty.push(listed);
    else if (own !== undefined) netsuites.push({ ...listed, ...own });
    else if (profiles !== undefined) vendors.push({ ...place, kind: 'vendor-code', profiles, source: IN_A_PROFILE });
  }
  return { netsuites, empty, vendors: [...vendors, ...oddCodesIn({ text, places }, ofVendors)] };
}

function netsuitesOwn(word: string): Pick<Draft, 'kind' | 'source'> | undefined {
  const detail = Object.hasOwn(LOGIN_DETAILS, word) ? LOGIN_DETAILS[word] : undefined;
  if (detail !== undefined) return { kind: detail, source: LOGIN_DETAIL_SOURCE };
  const rule = REFUSAL_CODES.find(({ pattern }) => pattern.test(word));
  return rule && { kind: rule.fault, source: rule.source };
}

const IN_A_PROFILE = "ASSUMED: it is one of the codes that the integration's profile lists";

/** Codes with a digit in any case; words only as they are written. */
function keyOf(code: string): string {
  return /\d/.test(code) ? code.toUpperCase() : code;
}

/** Whether a code that a profile lists is the one that was found in a text. */
export function isSameCode(listed: string, found: string): boolean {
  return keyOf(listed.trim()) === keyOf(found);
}

function byCode({ codes }: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { code, profile } of codes) {
    const key = keyOf(code.trim());
    if (key === '') continue;
    const profiles = found.get(key) ?? [];
    if (!profiles.includes(profile)) profiles.push(profile);
    found.set(key, profiles);
  }
  return found;
}

/** Codes that are no single word, such as `E 17` or `E/17`. */
function oddCodesIn({ text, places }: PlacedText, codes: ReadonlyMap<string, readonly string[]>): Draft[] {
  const drafts: Draft[] = [];
  const upper = text.toUpperCase();
  const sameLength = upper.length === text.length;
  for (const [code, profiles] of codes) {
    if (/^[A-Za-z][A-Za-z\d]*(?:[_-][A-Za-z\d]+)*$/.test(code)) continue;
    const within = /\d/.test(code) && sameLength ? upper : text;
    for (let at = within.indexOf(code); at >= 0; at = within.indexOf(code, at + code.length)) {
      const [before, after] = [text.charAt(at - 1), text.charAt(at + code.length)];
      if (/[A-Za-z\d_]/.test(before) || /[A-Za-z\d_]/.test(after)) continue;
      const place = { from: places[at] ?? 0, to: places[at + code.length] ?? 0 };
      drafts.push({
        ...place,
        code: text.slice(at, at + code.length),
        kind: 'vendor-code',
        profiles,
        source: IN_A_PROFILE,
      });
    }
  }
  return drafts;
}

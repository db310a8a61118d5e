/**
 * NetSuite's sentences, and the words of products that wrap them.
 */
import { featureIdOf } from '../../netsuite/feature-ids';
import { LEVELS, type Level } from '../../netsuite/levels';
import { permissionCalled } from '../../netsuite/permission-by-name';
import { recordPermission } from '../../netsuite/record-permissions';
import type { NamedPermission } from '../../netsuite/refusals/named-permission';
import { namedPermissionIn } from '../../netsuite/refusals/named-permission';
import type { PlacedText } from '../../netsuite/refusals/plain-text';
import { REFUSAL_SENTENCES } from '../../netsuite/refusals/sentences';
import { WRAPPERS } from '../../netsuite/refusals/wrappers';
import type { Draft, Taken } from './draft';
import type { NamedFeature, NamedRestriction } from './recognised';

/** Characters around a sentence in which the name that belongs to it may stand. */
const NEAR = 100;

export function sentencesIn({ text, places }: PlacedText, taken: Taken): Draft[] {
  const drafts: Draft[] = [];
  for (const { pattern, fault, source } of REFUSAL_SENTENCES) {
    for (const { 0: found, index } of text.matchAll(everywhere(pattern))) {
      if (!taken.take(index, index + found.length)) continue;
      const near = text.slice(Math.max(0, index - NEAR), index + found.length + NEAR);
      const before = text.slice(Math.max(0, index - NEAR), index);
      drafts.push({
        ...placed(places, index, found),
        kind: fault,
        source,
        ...(DETAILS[fault]?.(found, near, before) ?? {}),
      });
    }
  }
  return drafts;
}

export function wrappersIn({ text, places }: PlacedText, taken: Taken): Draft[] {
  const drafts: Draft[] = [];
  for (const { pattern, fault, source } of WRAPPERS) {
    for (const match of text.matchAll(everywhere(pattern))) {
      const [found, record] = match;
      if (!taken.take(match.index, match.index + found.length)) continue;
      const place = placed(places, match.index, found);
      const wrapped = { ...place, kind: fault, source, wraps: true } as const;
      const named = record === undefined ? {} : throughRecord([record]);
      drafts.push(named.anyOf?.length ? { ...wrapped, ...named, kind: 'permission' } : { ...wrapped, ...named });
    }
  }
  return drafts;
}

function everywhere({ source, flags }: RegExp): RegExp {
  return new RegExp(source, `${flags}g`);
}

function placed(places: readonly number[], index: number, found: string): Pick<Draft, 'from' | 'to'> {
  return { from: places[index] ?? 0, to: places[index + found.length] ?? 0 };
}

type Named = Partial<Draft>;

/** What a sentence names, by its fault: out of the sentence itself, out of what stands around it, or before it. */
const DETAILS: Readonly<Record<string, (found: string, near: string, before: string) => Named>> = {
  permission: (found) => permissionOf(namedPermissionIn(found)),
  'custom-record': (found) => ({ records: groups(/custom record type (.{1,80}) to access/i, found) }),
  restriction: (found, near) => ({ restriction: restrictionOf(near.slice(near.indexOf(found))) }),
  'unnamed-restriction': (found, near) => ({ restriction: restrictionOf(near.slice(near.indexOf(found))) }),
  feature: (found, near, before) => ({ features: featureOf(found, near, before) }),
  'not-visible': (found, near) => ({ ...throughRecord(recordsIn(near)), wraps: IN_A_LIBRARY.test(found) }),
  'column-not-visible': (found) => columnOf(found),
};

function permissionOf(named: NamedPermission | undefined): Named {
  if (named === undefined) return {};
  const called = named.permissions.map(permissionCalled);
  const anyOf = [...new Set(called.flatMap((one) => one?.anyOf ?? []))];
  const needed = LEVELS.find((level) => level === named.needed?.toUpperCase());
  const level: Level | 'higher' = named.found === 'too-low' ? 'higher' : (needed ?? 'VIEW');
  return {
    names: named.permissions,
    anyOf,
    doubt: called.find((one) => one?.doubt)?.doubt ?? null,
    level,
    ...(named.permissions.length > 1 ? { choice: 'either' as const } : {}),
  };
}

function restrictionOf(sentence: string): NamedRestriction {
  const [segment] = groups(/\b(\w[^.]{0,40}?) restrictions on your/i, sentence);
  const when = /prevent you from seeing/i.test(sentence)
    ? 'viewing'
    : /do not allow you to (?:modify|approve)/i.test(sentence)
      ? 'editing'
      : 'either';
  const named = segment?.replace(/^the /i, '').toLowerCase();
  return { segment: named === undefined || named === 'the' ? null : named, when };
}

function featureOf(found: string, near: string, before: string): NamedFeature[] {
  if (/SOAP web services/i.test(found)) return [{ id: 'WEBSERVICESEXTERNAL', name: 'SOAP Web Services' }];
  const [name] = [
    ...groups(/\bthe ([\w][^.'"]{0,60}) $/i, before),
    ...groups(/\benable the ([\w][^.'"]{0,60}) feature/i, near),
  ];
  return name === undefined ? [] : [{ id: featureIdOf(name), name }];
}

/** A client library's own words, not NetSuite's. */
const IN_A_LIBRARY = /^(?:RecordNotFound|NetSuite::)/i;

/** Names of records in sentences that say that something was not found. */
const NAMES_A_RECORD: readonly RegExp[] = [
  /\brecord '([^']{1,80})' was not found/gi,
  /\binvalid search type: ([\w.]{1,80})/gi,
  /\btype argument (\w{1,60}) is not a valid record/gi,
  /NetSuite::Records::(\w{1,60})/g,
  /\binvalid (\w{1,60}) reference key/gi,
];

function recordsIn(near: string): string[] {
  const names = NAMES_A_RECORD.flatMap((pattern) => [...near.matchAll(pattern)].flatMap(([, name]) => name ?? []));
  return [...new Set(names.map((name) => name.replace(/\.$/, '')))];
}

/** What opens the records: only likely, for the record may be missing for other reasons. */
function throughRecord(records: readonly string[]): Named {
  const opened = records.flatMap((record) => recordPermission(record) ?? []);
  return {
    records,
    anyOf: [...new Set(opened.flatMap(({ anyOf }) => anyOf))],
    said: false,
    level: 'VIEW',
    features: opened.flatMap(({ features }) => features).map((name) => ({ id: featureIdOf(name), name })),
  };
}

/**
 * A field that is a table of its own, such as `currency`, goes with the feature of that table. ASSUMED for all but `subsidiary`,
 * which was seen in an account without subsidiaries.
 */
function columnOf(found: string): Named {
  const [column = ''] = groups(/(?:field|identifier) '([^']{1,80})/i, found);
  const table = column.slice(column.lastIndexOf('.') + 1);
  const features = recordPermission(table === 'class' ? 'classification' : table)?.features ?? [];
  return {
    records: groups(/for record '([^']{1,80})'/i, found),
    features: features.map((name) => ({ id: featureIdOf(name), name })),
  };
}

function groups(pattern: RegExp, text: string): string[] {
  const match: (string | undefined)[] = [...(pattern.exec(text) ?? [])];
  return match.slice(1).flatMap((group) => group ?? []);
}

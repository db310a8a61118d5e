/**
 * What several pages about registered OAuth 2.0 credentials are made of.
 */
import { fill } from '../../diagnosis/checks/define';
import { valueOr } from '../../diagnosis/facts';
import type { DisplayNames, MappingVersion } from '../../examination/mappings/catalogue';
import { MAPPING_KINDS } from '../../examination/mappings/catalogue';
import type { Addresses } from '../addresses';
import { sendButton } from '../entry-parts';
import type { Html } from '../html';
import { html } from '../html';
import { minuteOf } from '../parts';
import type { MAPPING_BUTTONS } from './mapping-route';
import { MAPPING_FIELDS as FIELDS } from './mapping-route';
import { MAPPING_WORDS as WORDS } from './mapping-words';

/** A kind as a person reads it: the entry may hold anything. */
export function kindWords(kind: string): string {
  const known = MAPPING_KINDS.find((one) => one === kind);
  return known ? WORDS.kinds[known] : fill(WORDS.noKind, { kind });
}

/** `Acme Pay (7)`. */
export function applicationWords({ name, application }: Pick<MappingVersion, 'name' | 'application'>): string {
  return name === '' ? application : `${name} (${application})`;
}

/** Whether it certainly was revoked. */
export function isEnded({ revoked }: Pick<MappingVersion, 'revoked'>): boolean {
  return valueOr(revoked, false);
}

/** In the order of the form. */
export const SHOWN_FIELDS = ['application', 'kind', 'entity', 'role', 'from', 'until', 'ended', 'label'] as const;
export type ShownField = (typeof SHOWN_FIELDS)[number];

/** What a version holds, field by field, as a person reads it. */
export function valuesOf(version: MappingVersion, names: DisplayNames): Readonly<Record<ShownField, string>> {
  return {
    application: applicationWords(version),
    kind: kindWords(version.kind),
    entity: names.user(version.entity),
    role: names.role(version.role),
    from: timeWords(version.from),
    until: timeWords(version.until),
    ended: version.revoked.known ? (version.revoked.value ? WORDS.yes : WORDS.no) : WORDS.notUnderstood,
    label: version.label,
  };
}

/** A time as pages show it; what is none as it stands there. */
export function timeWords(time: string): string {
  return Number.isNaN(Date.parse(time)) ? time : `${minuteOf(time)} UTC`;
}

/** A button that sends the form to the page itself, by the value that tells which it was. */
export function mappingButton(button: (typeof MAPPING_BUTTONS)[number], label: string, addresses: Addresses): Html {
  return sendButton(FIELDS.button, button, label, addresses.mappings.list());
}

/** Tells NetSuite's own button from that of a repair. */
export function confirming(): Html {
  return html`<input type="hidden" name="${FIELDS.confirm}" value="T" />`;
}

/**
 * The list of all registered OAuth 2.0 credentials, and of those that were removed.
 */
import { fill } from '../../diagnosis/checks/define';
import { SOON } from '../../diagnosis/checks/token-live';
import { daysLeft, stateOf } from '../../diagnosis/credentials';
import type { DisplayNames, MappingVersion } from '../../examination/mappings/catalogue';
import { displayNames, mappingCatalogue } from '../../examination/mappings/catalogue';
import { requireMappingManager } from '../../repair/mappings/mapping-changes';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import type { Cell } from '../parts';
import { mark, table } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { entryResponse } from '../entry-response';
import { applicationWords, kindWords, timeWords } from './mapping-parts';
import { MAPPING_WORDS as WORDS } from './mapping-words';

/** @throws RepairRefusal for who may not change them */
export function mappingsView(addresses: Addresses): FormResponse {
  requireMappingManager();
  const all = mappingCatalogue();
  const current = all.flatMap((mapping) => mapping.current ?? []);
  const removed = all.flatMap(({ current: counts, versions: [latest] }) => (counts === null && latest ? [latest] : []));
  const names = displayNames(current);
  const now = new Date().toISOString();
  const content = html`<section aria-labelledby="td-mappings">
    <h2 id="td-mappings">${WORDS.listTitle}</h2>
    <p>${WORDS.listIntro}</p>
    <p>${WORDS.where}</p>
    <p><a class="td-button" href="${addresses.mappings.add()}">${WORDS.add}</a></p>
    ${
      current.length === 0
        ? html`<p>${WORDS.none}</p>`
        : table(
            WORDS.listTitle,
            WORDS.columns,
            current.map((version) => row(version, names, now, addresses)),
            'td-mappings-list',
          )
    }
    ${
      removed.length > 0 &&
      html`<h3>${WORDS.removedTitle}</h3>
        <p>${WORDS.removedIntro}</p>
        ${waysOut(
          ...removed.map((version) =>
            anchor(
              addresses.mappings.show(version.entry),
              fill(WORDS.removedOne, { application: applicationWords(version), entry: String(version.entry) }),
            ),
          ),
        )}`
    }
    ${waysOut(anchor(addresses.report(), WORDS.toReport))}
  </section>`;
  return entryResponse(WORDS.title, content);
}

function row(version: MappingVersion, names: DisplayNames, now: string, addresses: Addresses): readonly Cell[] {
  return [
    { content: anchor(addresses.mappings.show(version.entry), applicationWords(version)), isHead: true },
    {
      content: html`${kindWords(version.kind)}${version.label !== '' && html`<span class="td-key">${version.label}</span>`}`,
    },
    { content: names.user(version.entity) },
    { content: names.role(version.role) },
    {
      content: version.until === '' && version.kind === 'oauth2-authorization' ? WORDS.noEnd : timeWords(version.until),
    },
    { content: stateWords(version, now) },
  ];
}

/** What reports say of it: whatever they do not understand is not known here either. */
function stateWords({ credential }: MappingVersion, now: string): Html {
  const state = credential && stateOf(credential, now);
  if (credential === null || !state?.known) return html`${mark('unknown')} ${WORDS.notUnderstood}`;
  if (state.value !== 'live') return html`${mark('fail')} ${WORDS.states[state.value]}`;
  const left = daysLeft(credential, now);
  return left !== null && left < SOON
    ? html`${mark('warn')} ${WORDS.states.soon}`
    : html`${mark('pass')} ${WORDS.states.live}`;
}

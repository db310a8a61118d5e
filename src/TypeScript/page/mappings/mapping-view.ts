/**
 * One registered OAuth 2.0 credential: what was registered, its versions, and what may be done with it.
 */
import type { MappingVersion } from '../../examination/mappings/catalogue';
import { credentialOf, displayNames } from '../../examination/mappings/catalogue';
import { mappingOr404 } from '../../repair/mappings/mapping-changes';
import type { Addresses } from '../addresses';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import type { Cell } from '../parts';
import { minuteOf, table } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { entryResponse } from '../entry-response';
import { applicationWords, isEnded, SHOWN_FIELDS, valuesOf } from './mapping-parts';
import { MAPPING_WORDS as WORDS } from './mapping-words';

/** @throws RepairRefusal */
export function mappingView(entry: number, addresses: Addresses): FormResponse {
  const { current, versions } = mappingOr404(entry);
  const shown = current ?? versions[0];
  const values = shown && valuesOf(shown, displayNames([shown]));
  const content = html`<section aria-labelledby="td-mapping">
    <h2 id="td-mapping">${shown && applicationWords(shown)}</h2>
    ${current === null && html`<p>${WORDS.wasRemoved}</p>`}
    ${
      values &&
      table(
        WORDS.listTitle,
        WORDS.previewNewColumns,
        SHOWN_FIELDS.map((field) => [{ content: WORDS.fields[field], isHead: true }, { content: values[field] }]),
        'td-mapping-of',
      )
    }
    ${current && ways(current, addresses)}
    <h3>${WORDS.versions}</h3>
    ${table(
      WORDS.versions,
      WORDS.versionColumns,
      versions.map((version) => versionRow(version, addresses)),
      'td-versions',
    )}
    <p class="td-quiet">${WORDS.versionsKept}</p>
    ${waysOut(anchor(addresses.mappings.list(), WORDS.toList))}
  </section>`;
  return entryResponse(WORDS.title, content);
}

function ways(current: MappingVersion, { mappings }: Addresses) {
  const { application, entry } = current;
  return waysOut(
    anchor(mappings.report(application), WORDS.reportOn),
    anchor(mappings.reportAlone(application, credentialOf(current)), WORDS.reportAlone),
    anchor(mappings.edit(entry), WORDS.edit),
    !isEnded(current) && anchor(mappings.end(entry), WORDS.end),
    anchor(mappings.remove(entry), WORDS.remove),
  );
}

function versionRow({ entry, at, by, counts }: MappingVersion, { mappings }: Addresses): readonly Cell[] {
  return [
    { content: String(entry), isHead: true },
    { content: minuteOf(at) },
    { content: by },
    {
      content: counts ? WORDS.counts : html`${WORDS.earlier} · ${anchor(mappings.restore(entry), WORDS.bringBack)}`,
    },
  ];
}

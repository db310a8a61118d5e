/**
 * One profile, whole: how it is recognised, what it needs, and its versions.
 */
import { fill } from '../../diagnosis/checks/define';
import type { ProfileFile, ProfileVersion, RequirementFile, ShownProfile } from '../../examination/profiles/catalogue';
import { shownProfile } from '../../examination/profiles/catalogue';
import { featureName } from '../../netsuite/features';
import { levelText } from '../../netsuite/levels';
import { permissionLabel } from '../../netsuite/permissions';
import { requireProfileManager } from '../../repair/profiles/profile-changes';
import { RepairRefusal } from '../../repair/refusals';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import type { Cell } from '../parts';
import { minuteOf, table } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { conditionWords, faultsSection, sourceLink } from './profile-parts';
import { PROFILE_WORDS as WORDS } from './profile-words';

/** @throws RepairRefusal */
export function profileView(id: string, addresses: Addresses): FormResponse {
  const shown = profileOr404(id);
  const { checked, faults } = shown;
  const content = html`<section aria-labelledby="td-profile">
    <h2 id="td-profile">${checked?.file.name ?? shown.versions[0]?.name ?? id}</h2>
    <p>${whatCounts(shown)} <span class="td-key">${id}</span></p>
    ${faults.length > 0 && faultsSection(WORDS.faultsTitle, faults, null)} ${ways(shown, addresses)}
    ${checked && fileSections(checked.file, checked.notes)} ${versionsSection(shown, addresses)}
  </section>`;
  return entryResponse(WORDS.title, content);
}

/** @throws RepairRefusal */
export function profileOr404(id: string): ShownProfile {
  requireProfileManager();
  const shown = shownProfile(id);
  if (shown) return shown;
  throw new RepairRefusal(
    'TD_PROFILE_NOT_FOUND',
    `There is no profile with the id ${id}. Look at the list of profiles.`,
  );
}

function whatCounts({ origin, text, checked, versions }: ShownProfile): string {
  if (origin === 'shipped') return WORDS.whereShipped;
  if (text === null && !versions.some(({ counts }) => counts)) return WORDS.whereNone;
  return checked === null ? WORDS.whereFaulty : WORDS.whereOwn;
}

function ways({ id, origin, text, checked, versions }: ShownProfile, { profiles }: Addresses): Html {
  const counts = versions.some((version) => version.counts);
  return waysOut(
    checked !== null && anchor(profiles.report(id), WORDS.reportOn),
    text !== null && anchor(profiles.edit(id), origin === 'shipped' ? WORDS.makeOwn : WORDS.edit),
    text !== null && anchor(profiles.download(id), WORDS.exportFile),
    counts && anchor(profiles.remove(id), WORDS.remove),
    anchor(profiles.list(), WORDS.toList),
  );
}

function fileSections(file: ProfileFile, odd: readonly string[]): Html {
  const { unmatched = [], notes = [], requirements } = file;
  const heading = fill(WORDS.requirements, { count: String(requirements.length) });
  return html`${recognisedSection(file)}
    <h3>${heading}</h3>
    ${
      requirements.length === 0
        ? html`<p>${WORDS.noRequirements}</p>`
        : table(
            heading,
            WORDS.requirementColumns,
            requirements.map((one) => requirementRow(one, file)),
            'td-requirements-of',
          )
    }
    ${
      unmatched.length > 0 &&
      html`<h3>${fill(WORDS.unmatched, { count: String(unmatched.length) })}</h3>
        <p>${WORDS.unmatchedIntro}</p>
        <ul>
          ${unmatched.map(
            ({ name, level, note }) =>
              html`<li>
                ${name}${level !== undefined && html` · ${levelText(level)}`}${note !== undefined && html` <span class="td-quiet">${note}</span>`}
              </li>`,
          )}
        </ul>`
    }
    ${
      notes.length + odd.length > 0 &&
      html`<h3>${WORDS.notes}</h3>
        <ul>
          ${[...notes, ...odd].map((note) => html`<li>${note}</li>`)}
        </ul>`
    }`;
}

/** What it is recognised by, and what it needs of the whole account. */
export function recognisedSection(file: ProfileFile): Html {
  const { recognise, credentials, features = [], errors = [] } = file;
  const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
  const { integrationNames, roleNames = [], bundle } = recognise;
  const kinds = credentials.map(({ kind }) => WORDS.kindWords[kind]).join('; ');
  const needed = [...new Set([...features.map(({ id }) => id), ...credentials.flatMap((one) => one.features ?? [])])];
  return html`<h3>${WORDS.recognised}</h3>
    <ul>
      <li>
        ${integrationNames.length === 0 ? WORDS.byNobody : fill(WORDS.byIntegration, { names: quoted(integrationNames) })}
      </li>
      ${roleNames.length > 0 && html`<li>${fill(WORDS.byRole, { names: quoted(roleNames) })}</li>`}
      ${bundle !== undefined && html`<li>${fill(WORDS.byBundle, { name: bundle.name })}</li>`}
      <li>${fill(WORDS.kinds, { kinds })}</li>
      <li>
        ${needed.length === 0 ? WORDS.noFeatures : fill(WORDS.features, { features: needed.map((id) => featureName(id)).join(', ') })}
      </li>
      <li>${errorsText(errors.length)}</li>
      <li>${sourceLink(file.source, file.readOn)}</li>
    </ul>`;
}

function errorsText(count: number): string {
  if (count === 0) return WORDS.noErrors;
  return count === 1 ? WORDS.errorsOne : fill(WORDS.errors, { count: String(count) });
}

/** @param file whose source stands for requirements that have none of their own */
function requirementRow(
  { id, label, anyOf, level, strength, onlyWith, doubt, source, readOn }: RequirementFile,
  file: ProfileFile,
): Cell[] {
  const only = conditionWords(onlyWith);
  return [
    {
      isHead: true,
      content: html`${label ?? anyOf.map((key) => permissionLabel(key)).join(' or ')}<span class="td-key">${id}</span>${
          doubt !== undefined && html`<span class="td-quiet">${fill(WORDS.doubt, { doubt })}</span>`
        }`,
    },
    {
      content: html`${anyOf.map((key) => html`<div>${permissionLabel(key)}<span class="td-key">${key}</span></div>`)}`,
    },
    { content: levelText(level) },
    { content: strength === 'published' ? WORDS.published : WORDS.required },
    { content: only.length === 0 ? WORDS.always : only.join(', ') },
    { content: sourceLink(source ?? file.source, readOn ?? file.readOn) },
  ];
}

function versionsSection({ versions }: ShownProfile, addresses: Addresses): Html | null {
  if (versions.length === 0) return null;
  return html`<h3>${WORDS.versions}</h3>
    ${table(
      WORDS.versions,
      WORDS.versionColumns,
      versions.map((version) => versionRow(version, addresses)),
      'td-versions',
    )}
    <p class="td-quiet">${WORDS.versionsKept}</p>`;
}

function versionRow({ entry, at, by, counts }: ProfileVersion, { profiles }: Addresses): readonly Cell[] {
  return [
    { content: String(entry), isHead: true },
    { content: minuteOf(at) },
    { content: by },
    {
      content: counts ? WORDS.counts : html`${WORDS.earlier} · ${anchor(profiles.restore(entry), WORDS.bringBack)}`,
    },
  ];
}

/**
 * The list of all profiles: those that come with Token Doctor, and the account's own.
 */
import type { CataloguedProfile } from '../../examination/profiles/catalogue';
import { profileCatalogue } from '../../examination/profiles/catalogue';
import { requireProfileManager } from '../../repair/profiles/profile-changes';
import type { Addresses } from '../addresses';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import type { Cell } from '../parts';
import { table } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { sourceLink } from './profile-parts';
import { PROFILE_WORDS as WORDS } from './profile-words';

/** @throws RepairRefusal for who may not change profiles */
export function profilesView(addresses: Addresses): FormResponse {
  requireProfileManager();
  const { profiles, removed } = profileCatalogue();
  const content = html`<section aria-labelledby="td-profiles">
    <h2 id="td-profiles">${WORDS.listTitle}</h2>
    <p>${WORDS.listIntro}</p>
    <p><a class="td-button" href="${addresses.profiles.add()}">${WORDS.add}</a></p>
    ${table(
      WORDS.listTitle,
      WORDS.columns,
      profiles.map((profile) => row(profile, addresses)),
      'td-profiles',
    )}
    ${
      removed.length > 0 &&
      html`<h3>${WORDS.removedTitle}</h3>
        <p>${WORDS.removedIntro}</p>
        ${waysOut(...removed.map((id) => anchor(addresses.profiles.show(id), id)))}`
    }
    ${waysOut(anchor(addresses.report(), WORDS.toReport))}
  </section>`;
  return entryResponse(WORDS.title, content);
}

function row({ id, name, origin, replacesShipped, file }: CataloguedProfile, addresses: Addresses): readonly Cell[] {
  const where = origin === 'shipped' ? WORDS.shipped : replacesShipped && file !== null ? WORDS.ownInstead : WORDS.own;
  return [
    { content: anchor(addresses.profiles.show(id), name), isHead: true },
    { content: html`<span class="td-key">${id}</span>` },
    { content: where, ...(origin === 'account' ? { mark: 'td-own' } : {}) },
    { content: file === null ? WORDS.notUnderstood : String(file.requirements.length) },
    { content: file === null ? '' : sourceLink(file.source, file.readOn) },
  ];
}

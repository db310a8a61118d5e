/**
 * What came of a confirmation: the viewer is sent to the profile. What fails leaves the text in its field.
 */
import type { MadeChange } from '../../repair/profiles/profile-changes';
import { applyProfileChange } from '../../repair/profiles/profile-changes';
import type { Addresses } from '../addresses';
import type { FormResponse, PageResponse } from '../page-response';
import { madeResponse } from '../entry-response';
import type { RouteTo } from '../route';
import { keepingText } from './editor-view';
import { anchor } from '../entry-parts';
import { PROFILE_WORDS as WORDS } from './profile-words';

/** @throws RepairRefusal for a removal that fails: there is no text to keep */
export function appliedProfileView({ nonce, text }: RouteTo<'apply-profile'>, addresses: Addresses): PageResponse {
  const apply = () => sentTo(applyProfileChange(nonce, text), addresses);
  return text === '' ? apply() : keepingText(text, addresses, WORDS.notCertain, apply);
}

function sentTo(made: MadeChange, addresses: Addresses): PageResponse {
  return { kind: 'redirect', parameters: { view: 'profile', profile: made.id }, otherwise: told(made, addresses) };
}

/** For where the page of the profile cannot be shown. */
function told({ kind, id }: MadeChange, addresses: Addresses): FormResponse {
  const made = kind === 'saved' ? WORDS.saved : WORDS.removed;
  return madeResponse(WORDS.title, made, WORDS.readAgain, anchor(addresses.profiles.show(id), WORDS.toProfile));
}

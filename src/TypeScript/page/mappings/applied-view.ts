/**
 * What came of a confirmation: the viewer is sent to the registered credential. What fails leaves the form as it was sent.
 */
import type { MadeMappingChange } from '../../repair/mappings/mapping-changes';
import { applyMappingChange } from '../../repair/mappings/mapping-changes';
import type { Addresses } from '../addresses';
import type { FormResponse, PageResponse } from '../page-response';
import { anchor } from '../entry-parts';
import { madeResponse } from '../entry-response';
import type { RouteTo } from '../route';
import { MAPPING_WORDS as WORDS } from './mapping-words';
import { keepingForm } from './preview-view';

/** @throws RepairRefusal for a removal that fails: there is no form to keep */
export function appliedMappingView({ nonce, sent }: RouteTo<'apply-mapping'>, addresses: Addresses): PageResponse {
  const apply = () => sentTo(applyMappingChange(nonce), addresses);
  return sent === null ? apply() : keepingForm(sent, addresses, WORDS.notCertain, apply);
}

function sentTo(made: MadeMappingChange, addresses: Addresses): PageResponse {
  return {
    kind: 'redirect',
    parameters: { view: 'mapping', entry: String(made.entry) },
    otherwise: told(made, addresses),
  };
}

/** For where the page of it cannot be shown. */
function told({ kind, entry }: MadeMappingChange, addresses: Addresses): FormResponse {
  const made = kind === 'saved' ? WORDS.saved : WORDS.removed;
  return madeResponse(WORDS.title, made, WORDS.readAgain, anchor(addresses.mappings.show(entry), WORDS.toMapping));
}

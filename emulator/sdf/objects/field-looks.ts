import { boolean, type Fields, text } from './spec';

/**
 * What every kind of custom field may say of how it looks on a form and in a search: read, and it changes nothing.
 * [DOC] D/SDFxml_2670115109, D/SDFxml_1412672892
 */
export const fieldLooks: Fields = {
  description: text,
  help: text,
  linktext: text,
  displaytype: { kind: 'one-of', values: ['HIDDEN', 'LOCKED', 'NORMAL', 'SHOWASLIST', 'STATICTEXT'] },
  displayheight: text,
  displaywidth: text,
  applyformatting: boolean,
  checkspelling: boolean,
  onparentdelete: { kind: 'one-of', values: ['NO_ACTION', 'SET_NULL'] },
  searchcomparefield: text,
  searchdefault: text,
};

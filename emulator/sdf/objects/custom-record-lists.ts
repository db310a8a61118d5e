import { ANY_PREFIX, boolean, type Fields, group, ifEmpty, type ItemSpec, requiredText, text } from './spec';

/** An entry that comes with the type; a custom field is an element of its own name. [DOC] D/section_1532218021 */
const instance: ItemSpec = {
  name: 'instance',
  scriptIdPrefix: ANY_PREFIX,
  source: 'D/section_1532218021',
  customFields: /^custrecord[0-9a-z_]+$/,
  fields: { altname: text, name: text, isinactive: boolean, parent: text },
};

/** [DOC] D/SDFxml_3571172402 */
const link: ItemSpec = {
  name: 'link',
  source: 'D/SDFxml_3571172402',
  fields: {
    linkcategory: requiredText,
    linktasktype: { kind: 'one-of', values: ['EDIT', 'LIST', 'SRCH'], required: true },
    linklabel: text,
  },
};

/** [DOC] D/SDFxml_1165691426 */
const recordSublist: ItemSpec = {
  name: 'recordsublist',
  scriptIdPrefix: ANY_PREFIX,
  source: 'D/SDFxml_1165691426',
  fields: { recordsearch: requiredText, recorddescr: requiredText, recordtab: text, recordfield: text },
};

/** [DOC] D/SDFxml_1525431914 */
const subtab: ItemSpec = {
  name: 'subtab',
  scriptIdPrefix: ANY_PREFIX,
  source: 'D/SDFxml_1525431914',
  fields: { tabtitle: requiredText, tabparent: text },
};

/** Lists of a custom record type that the emulator deploys empty only. */
export const customRecordLists: Fields = {
  instances: ifEmpty(group(instance)),
  links: ifEmpty(group(link)),
  recordsublists: ifEmpty(group(recordSublist)),
  subtabs: ifEmpty(group(subtab)),
};

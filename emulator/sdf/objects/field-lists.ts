import { boolean, type Fields, fieldAccess, group, ifEmpty, type ItemSpec, text } from './spec';

/** Which entries a field offers. [DOC] D/SDFxml_1383040121, the page of a transaction line field's, with the same fields */
const customFieldFilter: ItemSpec = {
  name: 'customfieldfilter',
  source: 'D/SDFxml_1383040121',
  fields: {
    fldfilter: { kind: 'text', required: true },
    fldfilterchecked: boolean,
    fldfiltercomparetype: { kind: 'one-of', values: ['EQ', 'GT', 'GTE', 'LIKE', 'LT', 'LTE', 'NE', 'NOTLIKE'] },
    fldfiltersel: text,
    fldfilterval: text,
    fldfilternotnull: boolean,
    fldfilternull: boolean,
    fldcomparefield: text,
  },
};

/** Which roles see a field. [DOC] D/SDFxml_3961804206 (of a custom record type), D/SDFxml_3094672873 (of a Suitelet) */
const roleAccess: ItemSpec = {
  name: 'roleaccess',
  source: 'D/SDFxml_3961804206',
  fields: {
    role: { kind: 'role', required: true },
    accesslevel: { ...fieldAccess, required: true },
    searchlevel: { ...fieldAccess, required: true },
  },
};

/** Lists that every kind of custom field may have; the emulator deploys them empty only. */
export const fieldLists: Fields = {
  customfieldfilters: ifEmpty(group(customFieldFilter)),
  roleaccesses: ifEmpty(group(roleAccess)),
};

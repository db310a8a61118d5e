import { CUSTOM_FIELD_TYPES } from '../../model';
import { fieldLists } from './field-lists';
import { fieldLooks } from './field-looks';
import { FIELD_TYPES, mustSelect } from './field-types';
import { boolean, fieldAccess, ifEmpty, type ItemSpec, onlyFalse, onlyTrue, text } from './spec';

/**
 * [DOC] D/SDFxml_2670115109. What only changes how a field looks on a form is read and changes nothing; what would change
 * its value (defaults, formulas, sources) or who sees it the emulator does not deploy yet.
 */
export const customRecordField: ItemSpec = {
  name: 'customrecordcustomfield',
  scriptIdPrefix: 'custrecord',
  source: 'D/SDFxml_2670115109',
  fields: {
    ...fieldLooks,
    ...fieldLists,
    label: { kind: 'text', maxLength: 200, required: true },
    fieldtype: { kind: 'one-of', values: FIELD_TYPES, emulated: CUSTOM_FIELD_TYPES, required: true },
    selectrecordtype: { kind: 'record-type', required: mustSelect },
    ismandatory: boolean,
    allowquickadd: boolean,
    showinlist: boolean,
    globalsearch: boolean,
    subtab: text,
    parentsubtab: text,
    storevalue: onlyTrue,
    accesslevel: fieldAccess,
    searchlevel: fieldAccess,
    isformula: onlyFalse,
    encryptatrest: onlyFalse,
    isparent: onlyFalse,
    rolerestrict: onlyFalse,
    defaultchecked: onlyFalse,
    defaultselection: ifEmpty(text),
    defaultvalue: ifEmpty(text),
    dynamicdefault: ifEmpty({
      kind: 'one-of',
      values: ['DEPARTMENT', 'LOCATION', 'ME', 'NOW', 'SUBSIDIARY', 'SUPERVISOR'],
    }),
    minvalue: ifEmpty(text),
    maxvalue: ifEmpty(text),
    maxlength: ifEmpty(text),
    sourcefilterby: ifEmpty(text),
    sourcefrom: ifEmpty(text),
    sourcelist: ifEmpty(text),
    // [SEEN] refused by SDF in a public project; the address was not kept.
    isunique: {
      kind: 'refused',
      because: 'Oracle’s page has no such element for a field of a custom record type, and SDF is known to refuse it',
    },
  },
};

import { fieldLooks } from './field-looks';
import { CUSTOM_FIELD_TYPES } from '../../custom-records/definition';
import { boolean, type ItemSpec, text, unsupported, unsupportedUnlessFalse } from './spec';

/** Field types that Oracle has and the emulator does not store. */
const NOT_EMULATED = [
  'CURRENCY',
  'DOCUMENT',
  'HELP',
  'IMAGE',
  'INLINEHTML',
  'MULTISELECT',
  'PASSWORD',
  'PERCENT',
  'PHONE',
  'RICHTEXT',
  'TIMEOFDAY',
];

const SELECTS = ['SELECT', 'MULTISELECT'];

/**
 * [DOC] D/SDFxml_2670115109. What only changes how a field looks on a form is read and changes nothing; what would change
 * its value (defaults, formulas, sources) or who sees it is refused until it is emulated.
 */
export const customRecordField: ItemSpec = {
  name: 'customrecordcustomfield',
  scriptIdPrefix: 'custrecord',
  source: 'D/SDFxml_2670115109',
  fields: {
    ...fieldLooks,
    label: { kind: 'text', maxLength: 200, required: true },
    fieldtype: { kind: 'one-of', values: CUSTOM_FIELD_TYPES, notEmulated: NOT_EMULATED, required: true },
    selectrecordtype: { kind: 'record-type', required: (valueOf) => SELECTS.includes(valueOf('fieldtype')) },
    ismandatory: boolean,
    allowquickadd: boolean,
    showinlist: boolean,
    globalsearch: boolean,
    subtab: text,
    parentsubtab: text,
    storevalue: { kind: 'unsupported', harmless: ['', 'T'] },
    accesslevel: { kind: 'unsupported', harmless: ['', '2'] },
    searchlevel: { kind: 'unsupported', harmless: ['', '2'] },
    isformula: unsupportedUnlessFalse,
    encryptatrest: unsupportedUnlessFalse,
    isparent: unsupportedUnlessFalse,
    rolerestrict: unsupportedUnlessFalse,
    defaultchecked: unsupportedUnlessFalse,
    defaultselection: unsupported,
    defaultvalue: unsupported,
    dynamicdefault: unsupported,
    minvalue: unsupported,
    maxvalue: unsupported,
    maxlength: unsupported,
    sourcefilterby: unsupported,
    sourcefrom: unsupported,
    sourcelist: unsupported,
    customfieldfilters: unsupported,
    roleaccesses: unsupported,
  },
};

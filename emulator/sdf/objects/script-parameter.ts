import { fieldLooks } from './field-looks';
import { PARAMETER_TYPES } from '../../parameters/parameter';
import { boolean, type ItemSpec, text, unsupported, unsupportedUnlessFalse } from './spec';

/** Field types that Oracle has and the emulator has no parameters of. */
const NOT_EMULATED = [
  'CLOBTEXT',
  'CURRENCY',
  'DATE',
  'DATETIMETZ',
  'DOCUMENT',
  'EMAIL',
  'FLOAT',
  'HELP',
  'IMAGE',
  'INLINEHTML',
  'MULTISELECT',
  'PASSWORD',
  'PERCENT',
  'PHONE',
  'RICHTEXT',
  'SELECT',
  'TEXTAREA',
  'TIMEOFDAY',
  'URL',
];

/** Elements of a deployment that set a parameter are named after it. */
export const PARAMETER_ELEMENT = /^custscript[0-9a-z_]+$/;

/**
 * [DOC] D/SDFxml_1412672892: the page of a client script's parameter; those of a Suitelet's and a RESTlet's have the same
 * fields [SEEN]. What only changes how the parameter looks on a form is read and changes nothing; what would change its
 * value is refused until it is emulated, and so are preferences of a company, user or portlet (D/chapter_N2999849).
 */
export const scriptParameter: ItemSpec = {
  name: 'scriptcustomfield',
  scriptIdPrefix: 'custscript',
  source: 'D/SDFxml_1412672892',
  fields: {
    ...fieldLooks,
    label: { kind: 'text', maxLength: 200, required: true },
    fieldtype: { kind: 'one-of', values: PARAMETER_TYPES, notEmulated: NOT_EMULATED, required: true },
    // The rule parameter-value looks at what a default says.
    defaultvalue: text,
    defaultchecked: boolean,
    storevalue: { kind: 'unsupported', harmless: ['', 'T'] },
    accesslevel: { kind: 'unsupported', harmless: ['', '2'] },
    searchlevel: { kind: 'unsupported', harmless: ['', '2'] },
    isformula: unsupportedUnlessFalse,
    ismandatory: unsupportedUnlessFalse,
    setting: unsupported,
    selectrecordtype: unsupported,
    defaultselection: unsupported,
    dynamicdefault: unsupported,
    minvalue: unsupported,
    maxvalue: unsupported,
    maxlength: unsupported,
    customfieldfilters: unsupported,
    roleaccesses: unsupported,
  },
};

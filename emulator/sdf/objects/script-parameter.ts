import { PARAMETER_TYPES } from '../../model';
import { fieldLists } from './field-lists';
import { fieldLooks } from './field-looks';
import { FIELD_TYPES, mustSelect } from './field-types';
import { boolean, fieldAccess, ifEmpty, type ItemSpec, onlyFalse, onlyTrue, text } from './spec';

/** Elements of a deployment that set a parameter are named after it. */
export const PARAMETER_ELEMENT = /^custscript[0-9a-z_]+$/;

/**
 * [DOC] D/SDFxml_1412672892: the page of a client script's parameter; those of a Suitelet's and a RESTlet's have the same
 * fields [SEEN]. What only changes how the parameter looks on a form is read and changes nothing; what would change its
 * value the emulator does not deploy yet, nor preferences of a company, user or portlet (D/chapter_N2999849).
 */
export const scriptParameter: ItemSpec = {
  name: 'scriptcustomfield',
  scriptIdPrefix: 'custscript',
  source: 'D/SDFxml_1412672892',
  fields: {
    ...fieldLooks,
    ...fieldLists,
    label: { kind: 'text', maxLength: 200, required: true },
    fieldtype: { kind: 'one-of', values: FIELD_TYPES, emulated: PARAMETER_TYPES, required: true },
    // The rule parameter-value looks at what a default says.
    defaultvalue: text,
    defaultchecked: boolean,
    storevalue: onlyTrue,
    accesslevel: fieldAccess,
    searchlevel: fieldAccess,
    isformula: onlyFalse,
    ismandatory: onlyFalse,
    setting: ifEmpty({ kind: 'one-of', values: ['COMPANY', 'PORTLET', 'USER'] }),
    selectrecordtype: { kind: 'record-type', required: mustSelect, emulated: [''] },
    defaultselection: ifEmpty(text),
    dynamicdefault: ifEmpty({
      kind: 'one-of',
      values: ['DEPARTMENT', 'LOCATION', 'ME', 'NOW', 'SUBSIDIARY', 'SUPERVISOR'],
    }),
    minvalue: ifEmpty(text),
    maxvalue: ifEmpty(text),
    maxlength: ifEmpty(text),
  },
};

import { customRecordField } from './custom-record-field';
import { customRecordLists } from './custom-record-lists';
import { boolean, group, ifEmpty, type ObjectSpec, onlyFalse, text } from './spec';

/**
 * [DOC] D/SDFxml_372451363 (the object), D/SDFxml_2290236535 (a permission). What only changes NetSuite's own pages is read
 * and changes nothing; numbering, hierarchy, segments and entries that come with the type the emulator does not deploy yet.
 *
 * The page says that the type depends on CUSTOMRECORDS; D/subsect_160823364293 (enhanced feature dependencies) frees it: the
 * manifest need not say so.
 */
export const customRecordType: ObjectSpec = {
  name: 'customrecordtype',
  scriptIdPrefix: 'customrecord',
  source: 'D/SDFxml_372451363',
  features: [],
  fields: {
    recordname: { kind: 'text', maxLength: 40, required: (valueOf) => valueOf('customsegment') === '' },
    accesstype: { kind: 'one-of', values: ['CUSTRECORDENTRYPERM', 'NONENEEDED', 'USEPERMISSIONLIST'] },
    description: text,
    includename: boolean,
    allowattachments: boolean,
    allowinlineediting: boolean,
    allowinlinedeleting: boolean,
    allowinlinedetaching: boolean,
    allowmobileaccess: boolean,
    allowquickadd: boolean,
    allowquicksearch: boolean,
    allowuiaccess: boolean,
    enabledle: boolean,
    enablekeywords: boolean,
    enablemailmerge: boolean,
    enablenametranslation: boolean,
    enableoptimisticlocking: boolean,
    enablesystemnotes: boolean,
    icon: text,
    iconbuiltin: boolean,
    iconindex: text,
    includeinsearchmenu: boolean,
    isordered: boolean,
    showcreationdate: boolean,
    showcreationdateonlist: boolean,
    showid: boolean,
    showlastmodified: boolean,
    showlastmodifiedonlist: boolean,
    shownotes: boolean,
    showowner: boolean,
    showownerallowchange: boolean,
    showowneronlist: boolean,
    isinactive: onlyFalse,
    hierarchical: onlyFalse,
    enablenumbering: onlyFalse,
    allownumberingoverride: onlyFalse,
    numberingprefix: ifEmpty(text),
    numberingsuffix: ifEmpty(text),
    numberingmindigits: ifEmpty(text),
    numberinginit: ifEmpty(text),
    customsegment: { ...ifEmpty(text), feature: 'CUSTOMSEGMENTS' },
    ...customRecordLists,
    customrecordcustomfields: group(customRecordField),
    permissions: group({
      name: 'permission',
      source: 'D/SDFxml_2290236535',
      fields: {
        permittedrole: { kind: 'role', required: true },
        permittedlevel: { kind: 'level', required: true },
        restriction: ifEmpty({ kind: 'one-of', values: ['EDIT', 'VIEWANDEDIT'] }),
      },
    }),
  },
};

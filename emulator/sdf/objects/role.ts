import { type Availability, boolean, group, type ObjectSpec, requiredText, text } from './spec';

/** Hours until a trusted device is asked again. */
const TFA_DURATIONS = (
  '0 4 6 8 12 24 48 72 96 120 144 168 192 216 240 264 288 312 336 360 384 408 432 456 480 504 528 552 576 600 624 648 ' +
  '672 696 720 744'
).split(' ');

/** [DOC] D/SDFxml_1828522851 */
const unlessDefaultToOwn: Availability = {
  when: (valueOf) => valueOf('restriction') !== 'DEFAULTTOOWN',
  says: '<restriction> is not DEFAULTTOOWN',
};

/**
 * [DOC] D/SDFxml_2121043136 (the object, with the features of its elements), D/SDFxml_762449695 (a permission),
 * D/SDFxml_1828522851 (a restriction). [SEEN] in exported files and on no page: `parentrolescriptid`, and custom fields of
 * the role as elements of their own name. Restrictions by segment, subsidiary, device or address are read and restrict
 * nothing here: the emulator has no records to which they apply.
 */
export const role: ObjectSpec = {
  name: 'role',
  scriptIdPrefix: 'customrole',
  source: 'D/SDFxml_2121043136',
  features: [],
  customFields: /^custrecord[0-9a-z_]+$/,
  fields: {
    name: requiredText,
    centertype: requiredText,
    parentrolescriptid: text,
    isinactive: boolean,
    issinglesignononly: boolean,
    iswebserviceonlyrole: { ...boolean, feature: 'WEBSERVICES' },
    coreadminpermission: boolean,
    employeerestriction: { kind: 'one-of', values: ['DEFAULTTOOWN', 'NONE', 'OWNONLY', 'UNASSIGNED'] },
    employeeviewingallowed: {
      ...boolean,
      available: {
        when: (valueOf) => !['DEFAULTTOOWN', 'NONE'].includes(valueOf('employeerestriction')),
        says: '<employeerestriction> is neither NONE nor DEFAULTTOOWN',
        but: 'its example of a role has it beside NONE (D/section_4731154857)',
      },
    },
    employeeselectionunrestricted: boolean,
    ispartnerrole: boolean,
    issalesrole: boolean,
    issupportrole: boolean,
    issuerole: { ...text, feature: 'ISSUEDB' },
    restricttimeandexpenses: boolean,
    subsidiaryviewingallowed: { ...boolean, feature: 'SUBSIDIARIES' },
    subsidiaryoption: {
      kind: 'one-of',
      values: ['ALL', 'ALLACTIVE', 'OWN', 'SELECTED'],
      feature: 'SUBSIDIARIES',
    },
    accountingbooksoption: { kind: 'one-of', values: ['ALL', 'PRIMARY', 'SELECTED'], feature: 'MULTIBOOK' },
    restrictbydevice: boolean,
    restrictip: { ...boolean, feature: 'IPADDRESSRULES' },
    tfarequired: { kind: 'one-of', values: ['OFF', 'SMS'] },
    tfaduration: {
      kind: 'one-of',
      values: TFA_DURATIONS,
      required: (valueOf) => !['', 'OFF'].includes(valueOf('tfarequired')),
    },
    permissions: group({
      name: 'permission',
      source: 'D/SDFxml_762449695',
      fields: {
        permkey: { kind: 'permission', required: true },
        permlevel: { kind: 'level', required: true },
        restriction: { kind: 'one-of', values: ['EDIT', 'VIEWANDEDIT'] },
      },
    }),
    recordrestrictions: group({
      name: 'recordrestriction',
      source: 'D/SDFxml_1828522851',
      fields: {
        segment: { kind: 'one-of', values: ['CLASS', 'DEPARTMENT', 'LOCATION'], required: true },
        restriction: { kind: 'one-of', values: ['DEFAULTTOOWN', 'OWNONLY', 'UNASSIGNED'], required: true },
        viewingallowed: { ...boolean, available: unlessDefaultToOwn },
        itemsrestricted: { ...boolean, available: unlessDefaultToOwn },
      },
    }),
  },
};

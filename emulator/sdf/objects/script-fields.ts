import { scriptParameter } from './script-parameter';
import { boolean, type Fields, group, ifEmpty, onlyFalse, requiredText, text } from './spec';

/** [DOC] D/SDFxml_410893908. Notifications are sent by nobody here, so they are read and change nothing. */
export const scriptFields: Fields = {
  name: { kind: 'text', maxLength: 40, required: true },
  scriptfile: { kind: 'script-file', required: true },
  description: { kind: 'text', maxLength: 999 },
  isinactive: boolean,
  notifyadmins: boolean,
  notifyemails: { kind: 'text', maxLength: 999 },
  notifygroup: text,
  notifyowner: boolean,
  notifyuser: boolean,
  customplugintypes: ifEmpty(
    group({ name: 'plugintype', source: 'D/SDFxml_2203777435', fields: { plugintype: requiredText } }),
  ),
  libraries: ifEmpty(
    group({
      name: 'library',
      source: 'D/SDFxml_893738846',
      fields: { scriptfile: { kind: 'script-file', required: true } },
    }),
  ),
  scriptcustomfields: group(scriptParameter),
};

/** [DOC] D/SDFxml_2909147388: fields that every deployment of a Suitelet and of a RESTlet has. */
export const deploymentFields: Fields = {
  // Of the list script_status, the statuses of scheduled scripts mean nothing here.
  status: {
    kind: 'one-of',
    values: ['TESTING', 'RELEASED', 'SCHEDULED', 'NOTSCHEDULED', 'INQUEUE', 'INPROGRESS', 'COMPLETED'],
    emulated: ['TESTING', 'RELEASED'],
    required: true,
  },
  title: requiredText,
  isdeployed: boolean,
  loglevel: {
    kind: 'one-of',
    values: ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY', 'INTERNAL', 'SYSTEM'],
    emulated: ['', 'DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'],
  },
  allroles: boolean,
  audslctrole: { kind: 'role', many: true },
  allemployees: onlyFalse,
  allpartners: { ...onlyFalse, feature: 'CRM' },
  auddepartment: ifEmpty(text),
  audemployee: ifEmpty(text),
  audgroup: ifEmpty(text),
  audpartner: ifEmpty(text),
  audsubsidiary: ifEmpty(text),
};

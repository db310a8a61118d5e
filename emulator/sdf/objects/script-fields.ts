import { scriptParameter } from './script-parameter';
import { boolean, type Fields, group, requiredText, text, unsupported, unsupportedUnlessFalse } from './spec';

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
  customplugintypes: unsupported,
  libraries: unsupported,
  scriptcustomfields: group(scriptParameter),
};

/** [DOC] D/SDFxml_2909147388: fields that every deployment of a Suitelet and of a RESTlet has. */
export const deploymentFields: Fields = {
  // The list script_status holds statuses of scheduled scripts as well; only these two mean something here.
  status: { kind: 'one-of', values: ['TESTING', 'RELEASED'], required: true },
  title: requiredText,
  isdeployed: boolean,
  loglevel: { kind: 'one-of', values: ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'] },
  allroles: boolean,
  audslctrole: { kind: 'role', many: true },
  allemployees: unsupportedUnlessFalse,
  allpartners: { ...unsupportedUnlessFalse, feature: 'CRM' },
  auddepartment: unsupported,
  audemployee: unsupported,
  audgroup: unsupported,
  audpartner: unsupported,
  audsubsidiary: unsupported,
};

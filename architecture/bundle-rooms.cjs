/**
 * The rooms of the bundle, outer to inner, and what each may import: arrows run down this list only.
 *
 * A room is a folder of src/TypeScript, or a script file beside the folders. Imports of types count.
 */
module.exports = {
  'suitelet.ts': ['page'],
  'restlet.ts': ['report-service'],
  'toolset.ts': ['report-service'],
  'portlet.ts': ['page'],
  'sweep.ts': ['examination'],
  page: ['repair', 'examination', 'report', 'diagnosis', 'netsuite'],
  'report-service': ['examination', 'report'],
  repair: ['examination', 'account', 'diagnosis', 'netsuite'],
  examination: ['snapshots', 'account', 'report', 'profiles', 'diagnosis', 'netsuite'],
  snapshots: ['account', 'diagnosis'],
  account: ['diagnosis', 'netsuite'],
  report: ['diagnosis'],
  profiles: ['diagnosis', 'netsuite'],
  diagnosis: ['netsuite'],
  netsuite: [],
};

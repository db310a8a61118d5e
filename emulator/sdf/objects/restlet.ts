import { deploymentFields, type ObjectSpec, scriptFields, unsupported } from './spec';

/** [DOC] D/section_160514060027 (the object and its deployment). A RESTlet has no `runasrole`: it runs as its caller. */
export const restlet: ObjectSpec = {
  root: 'restlet',
  scriptType: 'Restlet',
  source: 'D/section_160514060027',
  fields: {
    ...scriptFields,
    // Function names are SuiteScript 1.0; a 2.x script returns its entry points.
    getfunction: unsupported,
    postfunction: unsupported,
    putfunction: unsupported,
    deletefunction: unsupported,
  },
  deployment: { source: 'D/section_160514060027', fields: deploymentFields },
};

import { deploymentFields, scriptFields } from './script-fields';
import { PARAMETER_ELEMENT } from './script-parameter';
import { group, type ObjectSpec, unsupported } from './spec';

/** [DOC] D/section_160514060027, D/SDFxml_410893908. A RESTlet has no `runasrole`: it runs as its caller. */
export const restlet: ObjectSpec = {
  name: 'restlet',
  scriptIdPrefix: 'customscript',
  scriptType: 'Restlet',
  source: 'D/SDFxml_410893908',
  features: ['SERVERSIDESCRIPTING'],
  fields: {
    ...scriptFields,
    // Function names are SuiteScript 1.0; a 2.x script returns its entry points.
    getfunction: unsupported,
    postfunction: unsupported,
    putfunction: unsupported,
    deletefunction: unsupported,
    scriptdeployments: group({
      name: 'scriptdeployment',
      scriptIdPrefix: 'customdeploy',
      source: 'D/section_160514060027',
      customFields: PARAMETER_ELEMENT,
      fields: deploymentFields,
    }),
  },
};

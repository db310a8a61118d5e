import { deploymentFields, scriptFields } from './script-fields';
import { PARAMETER_ELEMENT } from './script-parameter';
import { group, ifEmpty, type ObjectSpec, text } from './spec';

/**
 * [DOC] D/section_160514060027, D/SDFxml_410893908. The page says that a RESTlet depends on SERVERSIDESCRIPTING; Oracle's
 * sample project rest-file-api has one and declares no feature.
 */
export const restlet: ObjectSpec = {
  name: 'restlet',
  scriptIdPrefix: 'customscript',
  scriptType: 'Restlet',
  source: 'D/SDFxml_410893908',
  features: [],
  advisedFeatures: ['SERVERSIDESCRIPTING'],
  fields: {
    ...scriptFields,
    // Function names are SuiteScript 1.0; a 2.x script returns its entry points.
    getfunction: ifEmpty(text),
    postfunction: ifEmpty(text),
    putfunction: ifEmpty(text),
    deletefunction: ifEmpty(text),
    scriptdeployments: group({
      name: 'scriptdeployment',
      scriptIdPrefix: 'customdeploy',
      source: 'D/section_160514060027',
      customFields: PARAMETER_ELEMENT,
      fields: {
        ...deploymentFields,
        runasrole: {
          kind: 'refused',
          because:
            'a RESTlet runs as its caller, and Oracle’s page of its deployment has no such element (D/article_1212112429)',
        },
      },
    }),
  },
};

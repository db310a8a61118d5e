import { deploymentFields, scriptFields } from './script-fields';
import { PARAMETER_ELEMENT } from './script-parameter';
import { boolean, group, ifEmpty, type ObjectSpec, text } from './spec';

/** [DOC] D/SDFxml_320447915; fields of its deployment [SEEN] a public reader of SDF objects, generated from Oracle's pages. */
export const portlet: ObjectSpec = {
  name: 'portlet',
  scriptIdPrefix: 'customscript',
  scriptType: 'Portlet',
  source: 'D/SDFxml_320447915',
  features: ['SERVERSIDESCRIPTING'],
  fields: {
    ...scriptFields,
    // A function name is SuiteScript 1.0; a 2.x script returns its entry point.
    defaultfunction: ifEmpty(text),
    // An empty one is an HTML portlet here (ASSUMED).
    portlettype: { kind: 'one-of', values: ['FORM', 'HTML', 'LINKS', 'LIST'], emulated: ['', 'HTML'] },
    scriptdeployments: group({
      name: 'scriptdeployment',
      scriptIdPrefix: 'customdeploy',
      source: 'D/SDFxml_320447915',
      customFields: PARAMETER_ELEMENT,
      fields: {
        ...deploymentFields,
        runasrole: { kind: 'role' },
        // From which tab a user adds it: nobody adds portlets here.
        dashboardapp: boolean,
      },
    }),
  },
};

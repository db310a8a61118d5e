import { deploymentFields, scriptFields } from './script-fields';
import { PARAMETER_ELEMENT } from './script-parameter';
import { group, type ObjectSpec, unsupported, unsupportedUnlessFalse } from './spec';

/** [DOC] D/section_160321147201 (the object), D/SDFxml_2909147388 (its deployment). */
export const suitelet: ObjectSpec = {
  name: 'suitelet',
  scriptIdPrefix: 'customscript',
  scriptType: 'Suitelet',
  source: 'D/section_160321147201',
  features: ['SERVERSIDESCRIPTING'],
  fields: {
    ...scriptFields,
    // A function name is SuiteScript 1.0; a 2.x script returns its entry points.
    defaultfunction: unsupported,
    scriptdeployments: group({
      name: 'scriptdeployment',
      scriptIdPrefix: 'customdeploy',
      source: 'D/SDFxml_2909147388',
      customFields: PARAMETER_ELEMENT,
      fields: {
        ...deploymentFields,
        eventtype: unsupported,
        isonline: unsupportedUnlessFalse,
        runasrole: { kind: 'role' },
        links: unsupported,
      },
    }),
  },
};

import { deploymentFields, scriptFields } from './script-fields';
import { PARAMETER_ELEMENT } from './script-parameter';
import { group, ifEmpty, type ObjectSpec, onlyFalse, requiredText, text } from './spec';

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
    defaultfunction: ifEmpty(text),
    scriptdeployments: group({
      name: 'scriptdeployment',
      scriptIdPrefix: 'customdeploy',
      source: 'D/SDFxml_2909147388',
      customFields: PARAMETER_ELEMENT,
      fields: {
        ...deploymentFields,
        eventtype: ifEmpty(text),
        isonline: onlyFalse,
        runasrole: { kind: 'role' },
        links: ifEmpty(
          group({
            name: 'link',
            source: 'D/SDFxml_4286557755',
            fields: {
              linkcategory: requiredText,
              linktasktype: { kind: 'one-of', values: ['SCRIPT'] },
              linklabel: text,
            },
          }),
        ),
      },
    }),
  },
};

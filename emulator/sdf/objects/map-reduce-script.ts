import { recurrence } from './recurrence';
import { deploymentFields, scriptFields } from './script-fields';
import { PARAMETER_ELEMENT } from './script-parameter';
import { boolean, type Field, type Fields, group, type ObjectSpec } from './spec';

/** Fields that Oracle's list has for other scripts only. */
const NOT_ITS_OWN = ['notifyuser', 'libraries'];
const fields: Fields = Object.fromEntries(Object.entries(scriptFields).filter(([name]) => !NOT_ITS_OWN.includes(name)));
/** Fields of every deployment that one of a map/reduce script has: it has no audience. */
const shared: Fields = Object.fromEntries(
  Object.entries(deploymentFields).filter(([name]) => ['title', 'isdeployed', 'loglevel'].includes(name)),
);

/** Of the list script_status: those with which something can run. [DOC] D/section_1509578980 */
const status: Field = {
  kind: 'one-of',
  values: ['TESTING', 'RELEASED', 'SCHEDULED', 'NOTSCHEDULED', 'INQUEUE', 'INPROGRESS', 'COMPLETED'],
  emulated: ['TESTING', 'SCHEDULED', 'NOTSCHEDULED'],
  required: true,
};

const number: Field = { kind: 'text' };

/** [DOC] D/section_157669911989 (the object), D/SDFxml_27094036 (its deployment). */
export const mapReduceScript: ObjectSpec = {
  name: 'mapreducescript',
  scriptIdPrefix: 'customscript',
  scriptType: 'MapReduceScript',
  source: 'D/section_157669911989',
  features: ['SERVERSIDESCRIPTING'],
  fields: {
    ...fields,
    scriptdeployments: group({
      name: 'scriptdeployment',
      scriptIdPrefix: 'customdeploy',
      source: 'D/SDFxml_27094036',
      customFields: PARAMETER_ELEMENT,
      fields: {
        status,
        ...shared,
        runasrole: { kind: 'role' },
        buffersize: number,
        concurrencylimit: number,
        // All stages are queued at once, or one after the other: here the queue has no other tasks in between.
        queueallstagesatonce: boolean,
        yieldaftermins: number,
        recurrence,
      },
    }),
  },
};

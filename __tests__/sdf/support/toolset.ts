/**
 * A project with a toolset beside the rest, and ways to break it.
 */
import { HEALTHY, type Files } from './healthy';

export const TOOLSET = {
  object: 'Objects/custtoolset_demo.xml',
  script: 'FileCabinet/SuiteScripts/Demo/tools.js',
  schema: 'FileCabinet/SuiteScripts/Demo/tools-schema.json',
} as const;

const OBJECT = `<toolset scriptid="custtoolset_demo">
  <name>Demo tools</name>
  <scriptfile>[/SuiteScripts/Demo/tools.js]</scriptfile>
  <rpcschema>[/SuiteScripts/Demo/tools-schema.json]</rpcschema>
  <exposetoaiconnector>T</exposetoaiconnector>
  <permissions>
    <permission>
      <permkey>LIST_ACCOUNT</permkey>
      <permlevel>VIEW</permlevel>
    </permission>
  </permissions>
</toolset>`;

const SCRIPT = `/**
 * @NApiVersion 2.1
 * @NScriptType CustomTool
 */
define(['N/runtime'], (runtime) => ({
  demoEcho: async (given) => JSON.stringify({ given, user: runtime.getCurrentUser().id }),
}));
`;

export const SCHEMA = {
  tools: [
    {
      name: 'demoEcho',
      description: 'Says what it was told.',
      inputSchema: {
        type: 'object',
        properties: { text: { type: 'string', description: 'Anything.' } },
        required: ['text'],
      },
      annotations: { title: 'Echo', readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
  ],
};

/** The healthy project with a toolset. */
export const WITH_TOOLSET: Files = new Map([
  ...HEALTHY,
  [TOOLSET.object, OBJECT],
  [TOOLSET.script, SCRIPT],
  [TOOLSET.schema, JSON.stringify(SCHEMA)],
]);

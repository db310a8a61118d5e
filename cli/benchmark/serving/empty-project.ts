/**
 * An SDF project with a RESTlet and a Suitelet that do nothing: what remains is the emulator's own part.
 */
const RESTLET_SCRIPT = `/**
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define([], () => ({ get: () => ({}) }));
`;

const SUITELET_SCRIPT = `/**
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/ui/serverWidget'], (serverWidget) => ({
  onRequest: ({ response }) => response.writePage(serverWidget.createForm({ title: 'Empty' })),
}));
`;

const MANIFEST = `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>Empty</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies><features><feature required="true">SERVERSIDESCRIPTING</feature></features></dependencies>
</manifest>`;

const DEPLOY = `<deploy>
  <files><path>~/FileCabinet/SuiteScripts/*</path></files>
  <objects><path>~/Objects/*</path></objects>
</deploy>`;

export const EMPTY_PROJECT: ReadonlyMap<string, string> = new Map([
  ['manifest.xml', MANIFEST],
  ['deploy.xml', DEPLOY],
  ['Objects/customscript_empty_rl.xml', objectOf('restlet')],
  ['Objects/customscript_empty_sl.xml', objectOf('suitelet')],
  ['FileCabinet/SuiteScripts/empty-restlet.js', RESTLET_SCRIPT],
  ['FileCabinet/SuiteScripts/empty-suitelet.js', SUITELET_SCRIPT],
]);

export const EMPTY_RESTLET = '/app/site/hosting/restlet.nl?script=customscript_empty_rl&deploy=customdeploy_empty_rl';
export const EMPTY_SUITELET =
  '/app/site/hosting/scriptlet.nl?script=customscript_empty_sl&deploy=customdeploy_empty_sl';

function objectOf(type: 'restlet' | 'suitelet'): string {
  const suffix = type === 'restlet' ? 'rl' : 'sl';
  return `<${type} scriptid="customscript_empty_${suffix}">
  <name>Empty ${type}</name>
  <scriptfile>[/SuiteScripts/empty-${type}.js]</scriptfile>
  <isinactive>F</isinactive>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_empty_${suffix}">
      <title>Empty ${type}</title>
      <status>RELEASED</status>
      <isdeployed>T</isdeployed>
      <allroles>F</allroles>
      <audslctrole>ADMINISTRATOR</audslctrole>
      <loglevel>AUDIT</loglevel>
    </scriptdeployment>
  </scriptdeployments>
</${type}>`;
}

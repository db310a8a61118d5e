import { strToU8, zipSync } from 'fflate';

/** Text files by their path in the zip. */
export type Files = Readonly<Record<string, string>>;

export function pack(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

export const MANIFEST = `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>Demo</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies><features><feature required="true">SERVERSIDESCRIPTING</feature></features></dependencies>
</manifest>`;

export const DEPLOY = `<deploy>
  <files><path>~/FileCabinet/SuiteScripts/*</path></files>
  <objects><path>~/Objects/*</path></objects>
</deploy>`;

export const SUITELET_XML = `<suitelet scriptid="customscript_demo_sl">
  <name>Demo page</name>
  <scriptfile>[/SuiteScripts/Demo/suitelet.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_demo_sl">
      <status>RELEASED</status>
      <title>Demo page</title>
      <audslctrole>ADMINISTRATOR</audslctrole>
      <isonline>F</isonline>
    </scriptdeployment>
  </scriptdeployments>
</suitelet>`;

export const RESTLET_XML = `<restlet scriptid="customscript_demo_rl">
  <name>Demo service</name>
  <scriptfile>[/SuiteScripts/Demo/restlet.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_demo_rl">
      <status>RELEASED</status>
      <title>Demo service</title>
      <audslctrole>ADMINISTRATOR</audslctrole>
    </scriptdeployment>
  </scriptdeployments>
</restlet>`;

const HEADER = (type: string): string => `/**\n * @NApiVersion 2.1\n * @NScriptType ${type}\n */\n`;

/** A Suitelet whose `onRequest(context, N)` has this body; N holds every module that the emulator has. */
export function suitelet(body: string): string {
  return `${HEADER('Suitelet')}${withModules(`exports.onRequest = (context) => { ${body} };`)}`;
}

/** A RESTlet with these members, `get: () => 'hello'`. */
export function restlet(members: string): string {
  return `${HEADER('Restlet')}${withModules(`return { ${members} };`)}`;
}

function withModules(body: string): string {
  return `define(['exports', 'N/runtime', 'N/url', 'N/error', 'N/log', 'N/query', 'N/record', 'N/ui/serverWidget'],
    (function (exports, runtime, url, error, logModule, query, record, serverWidget) { 'use strict'; ${body} }));`;
}

export const DEMO: Files = {
  'manifest.xml': MANIFEST,
  'deploy.xml': DEPLOY,
  'Objects/customscript_demo_sl.xml': SUITELET_XML,
  'Objects/customscript_demo_rl.xml': RESTLET_XML,
  'FileCabinet/SuiteScripts/Demo/suitelet.js': suitelet(`context.response.write({ output: 'hello' });`),
  'FileCabinet/SuiteScripts/Demo/restlet.js': restlet(`get: (parameters) => ({ parameters })`),
};

/** The demo bundle with some files replaced, added, or (undefined) left out. */
export function demo(changes: Readonly<Record<string, string | undefined>> = {}): Uint8Array {
  const files: Record<string, string> = {};
  for (const [path, text] of Object.entries({ ...DEMO, ...changes })) if (text !== undefined) files[path] = text;
  return pack(files);
}

export function withRestlet(members: string): Uint8Array {
  return demo({ 'FileCabinet/SuiteScripts/Demo/restlet.js': restlet(members) });
}

export function withSuitelet(body: string): Uint8Array {
  return demo({ 'FileCabinet/SuiteScripts/Demo/suitelet.js': suitelet(body) });
}

/**
 * A project without a fault, with one object of every type that is deployed, and ways to break it.
 */
import { restlet, suitelet } from '../../emulator/host/bundle';

export type Files = ReadonlyMap<string, string>;

export const PATH = {
  manifest: 'manifest.xml',
  deploy: 'deploy.xml',
  role: 'Objects/customrole_demo_auditor.xml',
  record: 'Objects/customrecord_demo_note.xml',
  suitelet: 'Objects/customscript_demo_sl.xml',
  restlet: 'Objects/customscript_demo_rl.xml',
  suiteletFile: 'FileCabinet/SuiteScripts/Demo/suitelet.js',
  restletFile: 'FileCabinet/SuiteScripts/Demo/restlet.js',
} as const;

const MANIFEST = `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>Demo</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies>
    <features>
      <feature required="true">SERVERSIDESCRIPTING</feature>
      <feature required="true">CUSTOMRECORDS</feature>
      <feature required="false">WEBSERVICES</feature>
    </features>
  </dependencies>
</manifest>`;

const DEPLOY = `<deploy>
  <files>
    <path>~/FileCabinet/SuiteScripts/*</path>
  </files>
  <objects>
    <path>~/Objects/*</path>
  </objects>
</deploy>`;

const ROLE = `<role scriptid="customrole_demo_auditor">
  <name>Demo auditor</name>
  <centertype>BASIC</centertype>
  <iswebserviceonlyrole>F</iswebserviceonlyrole>
  <permissions>
    <permission>
      <permkey>LIST_ACCOUNT</permkey>
      <permlevel>VIEW</permlevel>
      <restriction></restriction>
    </permission>
    <permission>
      <permkey>[scriptid=customrecord_demo_note]</permkey>
      <permlevel>EDIT</permlevel>
    </permission>
  </permissions>
</role>`;

const RECORD = `<customrecordtype scriptid="customrecord_demo_note">
  <recordname>Demo note</recordname>
  <accesstype>USEPERMISSIONLIST</accesstype>
  <includename>F</includename>
  <customrecordcustomfields>
    <customrecordcustomfield scriptid="custrecord_demo_text">
      <label>Text</label>
      <fieldtype>TEXTAREA</fieldtype>
      <ismandatory>T</ismandatory>
    </customrecordcustomfield>
    <customrecordcustomfield scriptid="custrecord_demo_about">
      <label>About</label>
      <fieldtype>SELECT</fieldtype>
      <selectrecordtype>-4</selectrecordtype>
    </customrecordcustomfield>
  </customrecordcustomfields>
  <permissions>
    <permission>
      <permittedrole>[scriptid=customrole_demo_auditor]</permittedrole>
      <permittedlevel>EDIT</permittedlevel>
    </permission>
  </permissions>
</customrecordtype>`;

const SUITELET = `<suitelet scriptid="customscript_demo_sl">
  <name>Demo page</name>
  <scriptfile>[/SuiteScripts/Demo/suitelet.js]</scriptfile>
  <scriptdeployments>
    <scriptdeployment scriptid="customdeploy_demo_sl">
      <status>RELEASED</status>
      <title>Demo page</title>
      <audslctrole>ADMINISTRATOR|[scriptid=customrole_demo_auditor]</audslctrole>
      <isonline>F</isonline>
    </scriptdeployment>
  </scriptdeployments>
</suitelet>`;

const RESTLET = `<restlet scriptid="customscript_demo_rl">
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

export const HEALTHY: Files = new Map([
  [PATH.manifest, MANIFEST],
  [PATH.deploy, DEPLOY],
  [PATH.role, ROLE],
  [PATH.record, RECORD],
  [PATH.suitelet, SUITELET],
  [PATH.restlet, RESTLET],
  [PATH.suiteletFile, suitelet(`context.response.write({ output: 'hello' });`)],
  [PATH.restletFile, restlet(`get: () => 'hello'`)],
]);

/** The healthy project with a text of one file replaced. */
export function changed(path: string, from: string, to: string, files: Files = HEALTHY): Files {
  const before = files.get(path);
  if (before?.includes(from) !== true) throw new Error(`${path} does not say ${from}: the fixture would break nothing`);
  return added(path, before.replace(from, to), files);
}

/** The healthy project with one more file. */
export function added(path: string, text: string, files: Files = HEALTHY): Files {
  return new Map([...files, [path, text]]);
}

export function without(path: string, files: Files = HEALTHY): Files {
  return new Map([...files].filter(([file]) => file !== path));
}

/** The healthy project with one file under another name. */
export function renamed(from: string, to: string): Files {
  return new Map([...HEALTHY].map(([file, text]) => [file === from ? to : file, text]));
}

/**
 * Role files in the shape in which NetSuite exports them: elements in the order of the alphabet, optional ones empty, ids
 * that no page lists, references to custom objects. None of them has an error.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '../../emulator/sdf/validate';

const FOLDER = join(__dirname, 'roles');
const FILES = readdirSync(FOLDER);

/** What such roles refer to, as the project that they were exported into would say it. */
const MANIFEST = `<manifest projecttype="ACCOUNTCUSTOMIZATION">
  <projectname>Roles</projectname>
  <frameworkversion>1.0</frameworkversion>
  <dependencies>
    <applications>
      <application id="com.acme.scan"><objects><object>customrecord_scan_log</object></objects></application>
    </applications>
    <features>
      <feature required="false">IPADDRESSRULES</feature>
      <feature required="false">ISSUEDB</feature>
      <feature required="false">MULTIBOOK</feature>
      <feature required="false">SUBSIDIARIES</feature>
      <feature required="false">WEBSERVICES</feature>
    </features>
    <objects>
      <object>cseg_acme_aisle</object>
      <object>custcenter_acme</object>
      <object>customrecord_acme_crate</object>
      <object>customrecord_acme_shelf</object>
    </objects>
  </dependencies>
</manifest>`;
const DEPLOY = '<deploy><objects><path>~/Objects/*</path></objects></deploy>';

function project(change: (xml: string) => string = (xml) => xml, manifest = MANIFEST): Map<string, string> {
  const objects = FILES.map((name) => [`Objects/${name}`, change(readFileSync(join(FOLDER, name), 'utf8'))] as const);
  return new Map([['manifest.xml', manifest], ['deploy.xml', DEPLOY], ...objects]);
}

it('are all read, and one of them is long', () => {
  expect(FILES).toHaveLength(4);
  expect(Math.max(...[...project().values()].map((xml) => xml.split('<permkey>').length - 1))).toBeGreaterThan(60);
});

const UNLISTED = 'REPO_ACME_UNHEARD_OF';

/** Where the line with that permission begins, from 1. */
function lineOf(file: string, permission: string): number {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(`<permkey>${permission}<`));
}

it('have no error; what Oracle’s pages disagree on and a permission that Oracle does not list are warnings', () => {
  const file = 'customrole1031.xml';

  expect(validate(project())).toEqual([
    {
      rule: 'element-unavailable',
      severity: 'warning',
      file: 'Objects/customrole_acme_accountant.xml',
      line: 7,
      message: expect.stringContaining('<employeeviewingallowed>') as string,
    },
    {
      rule: 'permission-unknown',
      severity: 'warning',
      file: `Objects/${file}`,
      line: lineOf(file, UNLISTED),
      message: expect.stringContaining(UNLISTED) as string,
    },
  ]);
});

it('may have line ends of Windows', () => {
  const problems = validate(project((xml) => xml.replaceAll('\n', '\r\n')));

  expect(problems).toEqual(validate(project()));
});

it('only warn of features that the manifest does not mention', () => {
  const withoutFeatures = MANIFEST.replace(/<features>[\s\S]*<\/features>/, '');
  const severities = validate(project(undefined, withoutFeatures)).map(({ rule, severity }) => `${rule} ${severity}`);

  expect(new Set(severities)).toEqual(
    new Set(['permission-unknown warning', 'feature-unmentioned warning', 'element-unavailable warning']),
  );
});

it('need the custom objects that they name', () => {
  const withoutObjects = MANIFEST.replace(/<objects>\s*<object>cseg[\s\S]*<\/objects>/, '');
  const dangling = validate(project(undefined, withoutObjects)).filter(({ severity }) => severity === 'error');

  expect(dangling.map(({ rule }) => rule)).toEqual(Array(4).fill('reference-dangling'));
});

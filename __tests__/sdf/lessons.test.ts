/**
 * What SDF refused of public projects and what Oracle's pages disagree on, each in a project of its own; and what Oracle's
 * sample projects have, which is no error.
 */
import { validate } from '../../emulator/sdf/validate';
import { added, changed, type Files, HEALTHY, PATH, without } from './support/healthy';

const { manifest, deploy, record, role, restlet, suitelet } = PATH;

function said(project: Files): string[] {
  return validate(project).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('refused by SDF', () => {
  it('isunique on the field of a custom record type', () => {
    const [problem, ...others] = validate(changed(record, '<ismandatory>T</ismandatory>', '<isunique>T</isunique>'));

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'error', rule: 'object-element', line: 9 });
    expect(problem?.message).toContain('SDF is known to refuse it');
  });

  it.each(['customlist_demo_colour', 'customrecord_demo_note'])('%s as selectrecordtype without brackets', (id) => {
    const [problem, ...others] = validate(changed(record, '-4', id));

    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 'error', rule: 'object-value', line: 14 });
    expect(problem?.message).toContain(`must refer to it as [scriptid=${id}]`);
  });

  it('a selectrecordtype that is nothing of the kind: a list is as good as a custom record type', () => {
    const [problem] = validate(changed(record, '-4', 'employee'));

    expect(problem?.message).toContain('[scriptid=customrecord_…] or [scriptid=customlist_…]');
  });

  it.each([
    ['the role', changed(role, '>EDIT<', '>FULL<')],
    ['the custom record type', changed(record, '>EDIT<', '>VIEW<')],
  ])('another level on the side of %s of a permission on a custom record type', (_side, project) => {
    expect(said(project)).toEqual(['error permission-mismatch', 'error permission-mismatch']);
  });
});

describe('Oracle’s pages disagree', () => {
  const employees = (restriction: string): Files =>
    changed(
      role,
      '<permissions>',
      `<employeerestriction>${restriction}</employeerestriction>
      <employeeviewingallowed>F</employeeviewingallowed>
      <permissions>`,
    );

  it.each(['NONE', 'DEFAULTTOOWN'])('on employeeviewingallowed beside %s: a warning that says so', (restriction) => {
    const problems = validate(employees(restriction));

    expect(problems).toMatchObject([{ severity: 'warning', rule: 'element-unavailable', line: 6 }]);
    expect(problems[0]?.message).toContain('its example of a role has it beside NONE');
  });

  it('on nothing where employees are restricted', () => {
    expect(said(employees('OWNONLY'))).toEqual([]);
  });
});

describe('in Oracle’s sample projects, and no error here', () => {
  const dependencies = /<dependencies>[^]*<\/dependencies>/.exec(HEALTHY.get(manifest) ?? '')?.[0] ?? '';
  const undeclared = changed(manifest, dependencies, '');
  const only = (project: Files, wanted: (path: string) => boolean): Files =>
    new Map([...project].filter(([path]) => path === manifest || path === deploy || wanted(path)));

  it('a custom record type whose feature the manifest does not declare', () => {
    const plain = changed(
      record,
      /<permissions>[^]*<\/permissions>/.exec(HEALTHY.get(record) ?? '')?.[0] ?? '',
      '',
      undeclared,
    );

    expect(said(only(plain, (path) => path === record || path.endsWith('.js')))).toEqual([]);
  });

  it('a RESTlet whose manifest declares no feature: a warning; a Suitelet needs it', () => {
    const project = only(undeclared, (path) => path === restlet || path === PATH.restletFile);
    const withSuitelet = only(undeclared, (path) => path === suitelet || path === PATH.suiteletFile);

    expect(said(project)).toEqual(['warning feature-unmentioned']);
    expect(said(withSuitelet)).toContain('error feature-undeclared');
  });

  it.each(['NETSUITE_SUPPORT_CENTER', 'NETSUITE_SUPPORT_CENTER__BASIC', 'CUSTOMER_CENTER', 'SHOPPER'])(
    'the standard role %s in an audience',
    (id) => {
      expect(said(changed(restlet, 'ADMINISTRATOR', `ADMINISTRATOR|${id}`))).toEqual([]);
    },
  );

  it('a SuiteApp, with its files in its own folder', () => {
    const head = changed(
      manifest,
      '<projectname>',
      '<publisherid>com.acme</publisherid><projectid>demo</projectid><projectversion>1.0.0</projectversion><projectname>',
      changed(manifest, 'ACCOUNTCUSTOMIZATION', 'SUITEAPP'),
    );
    const move = (text: string): string => text.replaceAll('SuiteScripts', 'SuiteApps/com.acme.demo');

    expect(said(new Map([...head].map(([path, text]) => [move(path), move(text)])))).toEqual([]);
  });

  it('the deploy.xml of a new project, whose folders may be empty', () => {
    const created = `<deploy>
      <configuration><path>~/AccountConfiguration/*</path></configuration>
      <files><path>~/FileCabinet/*</path></files>
      <objects><path>~/Objects/*</path></objects>
      <translationimports><path>~/Translations/*</path></translationimports>
    </deploy>`;

    expect(said(added(deploy, created))).toEqual([]);
    expect(said(only(added(deploy, created), () => false))).toEqual([]);
  });

  it('references to the values of a list, the entries of a type and its subtabs', () => {
    const list = `<customlist scriptid="customlist_demo_colour"><name>Colour</name><customvalues>
      <customvalue scriptid="val_red"><value>Red</value></customvalue></customvalues></customlist>`;
    const select = changed(
      record,
      '<selectrecordtype>-4</selectrecordtype>',
      `<selectrecordtype>[scriptid=customlist_demo_colour]</selectrecordtype>
      <defaultselection>[scriptid=customlist_demo_colour.val_red]</defaultselection>
      <subtab>[scriptid=customrecord_demo_note.tab_more]</subtab>`,
    );
    const whole = changed(
      record,
      '<permissions>',
      `<instances><instance scriptid="val_first"><parent>[scriptid=customrecord_demo_note.val_first]</parent>
      <custrecord_demo_about>[scriptid=customlist_demo_colour.val_red]</custrecord_demo_about></instance></instances>
      <subtabs><subtab scriptid="tab_more"><tabtitle>More</tabtitle></subtab></subtabs><permissions>`,
      select,
    );

    expect(said(added('Objects/customlist_demo_colour.xml', list, whole))).toEqual(['warning unchecked']);
    expect(said(whole)).toContain('error reference-dangling');
    expect(said(added('Objects/customlist_demo_colour.xml', list.replace('val_red', 'val_blue'), whole))).toContain(
      'error reference-dangling',
    );
  });

  it('the template of an object beside it, which is no object', () => {
    const template = '<?xml version="1.0"?><!DOCTYPE pdf PUBLIC "-//big.faceless.org//report" "report-1.1.dtd"><pdf/>';
    const object = '<advancedpdftemplate scriptid="custtmpl_demo"><title>Demo</title></advancedpdftemplate>';
    const project = added('Objects/custtmpl_demo.template.xml', template, added('Objects/custtmpl_demo.xml', object));

    expect(said(project)).toEqual(['warning unchecked']);
  });

  it('a script file that is named by an object into which this check does not look', () => {
    const object = `<clientscript scriptid="customscript_demo_cs">
      <scriptfile>[/SuiteScripts/Demo/cs.js]</scriptfile></clientscript>`;
    const file = added('FileCabinet/SuiteScripts/Demo/cs.js', 'define([], () => ({}));');

    expect(said(added('Objects/customscript_demo_cs.xml', object, file))).toEqual(['warning unchecked']);
  });
});

describe('what only the account can tell', () => {
  it('a script file that the manifest says the account has', () => {
    const ofAccount = new Map([
      ...without(PATH.suiteletFile),
      ...oneChanged(manifest, '</features>', '</features><files><file>/SuiteScripts/Demo/suitelet.js</file></files>'),
    ]);

    expect(said(ofAccount)).toEqual([]);
  });

  it('what an export leaves out as a value of the account it came from', () => {
    expect(said(changed(record, '-4', '[ACCOUNT_SPECIFIC_VALUE]'))).toEqual([]);
  });
});

/** One changed file of the healthy project. */
function oneChanged(path: string, from: string, to: string): [string, string][] {
  return [[path, changed(path, from, to).get(path) ?? '']];
}

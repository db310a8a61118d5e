import { added, changed, PATH, renamed } from '../support/healthy';
import { PARAMETERS } from '../support/parameters';
import type { BrokenProjects } from './fixture';

const { record, role, suitelet, restlet } = PATH;
const LONG = 'x'.repeat(41);

export const objects: BrokenProjects = {
  'xml-malformed': [
    { name: 'with an object that does not end', project: changed(role, '</role>', ''), at: `${role}:1` },
    { name: 'with a document type', project: changed(role, '<role', '<!DOCTYPE role>\n<role'), at: `${role}:1` },
    {
      name: 'with two objects in one file',
      project: changed(record, '</customrecordtype>', '</customrecordtype>\n<x/>'),
      at: `${record}:24`,
    },
    {
      name: 'whose manifest is cut off',
      project: changed(PATH.manifest, '</manifest>', ''),
      at: `${PATH.manifest}:1`,
    },
  ],
  'object-type': [
    {
      name: 'with the root <customrole>, which SDF does not have',
      project: changed(role, '<role ', '<customrole ', changed(role, '</role>', '</customrole>')),
      at: `${role}:1`,
    },
  ],
  'object-type-unknown': [
    {
      name: 'with an object of a type that is new to this check',
      project: added('Objects/custthing_x.xml', '<thing scriptid="custthing_x"/>'),
      at: 'Objects/custthing_x.xml:1',
    },
  ],
  unchecked: [
    {
      name: 'with an object of a type into which nobody looks',
      project: added('Objects/customsearch_x.xml', '<savedsearch scriptid="customsearch_x"/>'),
      at: 'Objects/customsearch_x.xml:1',
    },
    {
      name: 'with the configuration of an account',
      project: added('AccountConfiguration/features.xml', '<features/>'),
      at: 'AccountConfiguration/features.xml',
    },
  ],
  'element-unknown': [
    {
      name: 'with a misspelt element of a role',
      project: changed(role, '<permissions>', '<iswebservicesonlyrole>F</iswebservicesonlyrole>\n<permissions>'),
      at: `${role}:5`,
    },
    {
      name: 'with something else among the permissions',
      project: changed(role, '</permissions>', '<line/></permissions>'),
      at: `${role}:15`,
    },
    {
      name: 'with an attribute that SDF does not have',
      project: changed(role, '<name>', '<name lang="en">'),
      at: `${role}:2`,
    },
    {
      name: 'with something else among the parameters',
      project: changed(restlet, '</scriptcustomfields>', '<line/></scriptcustomfields>', PARAMETERS),
      at: `${restlet}:20`,
    },
    {
      name: 'with a parameter whose id a deployment writes in capitals',
      project: changed(restlet, '<title>', '<CUSTSCRIPT_demo_most>1</CUSTSCRIPT_demo_most><title>', PARAMETERS),
      at: `${restlet}:24`,
    },
    {
      name: 'with an element that a release of NetSuite added to custom record types',
      project: changed(record, '<includename>', '<aidescription>x</aidescription><includename>'),
      at: `${record}:4`,
    },
    {
      name: 'with an element that a release of NetSuite added to their fields',
      project: changed(record, '<label>Text', '<aidescription></aidescription><label>Text'),
      at: `${record}:7`,
    },
  ],
  'element-unavailable': [
    {
      name: 'with what Oracle’s pages disagree on',
      project: changed(
        role,
        '<permissions>',
        '<employeerestriction>NONE</employeerestriction><employeeviewingallowed>F</employeeviewingallowed><permissions>',
      ),
      at: `${role}:5`,
    },
    {
      name: 'with a segment that is preset and may be viewed',
      project: changed(
        role,
        '</permissions>',
        `</permissions><recordrestrictions><recordrestriction><segment>CLASS</segment>
        <restriction>DEFAULTTOOWN</restriction><viewingallowed>T</viewingallowed></recordrestriction></recordrestrictions>`,
      ),
      at: `${role}:16`,
    },
  ],
  'value-unknown': [
    {
      name: 'with a field type that Oracle does not have',
      project: changed(record, 'TEXTAREA', 'PROSE'),
      at: `${record}:8`,
    },
    {
      name: 'with a parameter of a type that Oracle does not have',
      project: changed(restlet, 'INTEGER', 'NUMBER', PARAMETERS),
      at: `${restlet}:7`,
    },
    {
      name: 'with a second factor of a kind that is new to this check',
      project: changed(
        role,
        '<permissions>',
        '<tfarequired>TOTP</tfarequired><tfaduration>0</tfaduration>\n<permissions>',
      ),
      at: `${role}:5`,
    },
  ],
  'object-element': [
    {
      name: 'with a unique field of a custom record type',
      project: changed(record, '<ismandatory>T</ismandatory>', '<isunique>T</isunique>'),
      at: `${record}:9`,
    },
    {
      name: 'with a deployment without title',
      project: changed(suitelet, '<title>Demo page</title>', ''),
      at: `${suitelet}:5`,
    },
    { name: 'with an empty name', project: changed(role, 'Demo auditor', ''), at: `${role}:1` },
    { name: 'with a name twice', project: changed(role, '<center', '<name>Twice</name>\n<center'), at: `${role}:3` },
    {
      name: 'with a RESTlet that wants to run as a role',
      project: changed(
        restlet,
        '<audslctrole>',
        '<runasrole>[scriptid=customrole_demo_auditor]</runasrole><audslctrole>',
      ),
      at: `${restlet}:8`,
    },
    {
      name: 'with a SELECT that selects nothing',
      project: changed(record, '<selectrecordtype>-4</selectrecordtype>', ''),
      at: `${record}:11`,
    },
    {
      name: 'with a parameter without label',
      project: changed(restlet, '<label>Most rows</label>', '', PARAMETERS),
      at: `${restlet}:5`,
    },
    {
      name: 'with a parameter that a deployment sets twice',
      project: changed(restlet, '<title>', '<custscript_demo_note>x</custscript_demo_note><title>', PARAMETERS),
      at: `${restlet}:27`,
    },
    {
      name: 'with a second factor without duration',
      project: changed(role, '<permissions>', '<tfarequired>SMS</tfarequired><permissions>'),
      at: `${role}:1`,
    },
  ],
  'object-value': [
    { name: 'with yes for T', project: changed(record, '<includename>F', '<includename>yes'), at: `${record}:4` },
    {
      name: 'with a label of 201 characters',
      project: changed(record, '>Text<', `>${'x'.repeat(201)}<`),
      at: `${record}:7`,
    },
    {
      name: 'with a bare custom list',
      project: changed(record, '-4', 'customlist_demo_colour'),
      at: `${record}:14`,
    },
    { name: 'with a record type that is no reference', project: changed(record, '-4', 'employee'), at: `${record}:14` },
    {
      name: 'with elements in a text',
      project: changed(role, 'Demo auditor', '<b>Demo</b>'),
      at: `${role}:2`,
      alsoBreaks: ['object-element'],
    },
    {
      name: 'with elements in the default of a parameter',
      project: changed(restlet, '<defaultvalue>50<', '<defaultvalue><b>50</b><', PARAMETERS),
      at: `${restlet}:8`,
    },
    {
      name: 'with a script file that is no path in brackets',
      project: changed(suitelet, '[/SuiteScripts/Demo/suitelet.js]', '/SuiteScripts/Demo/suitelet.js'),
      at: `${suitelet}:3`,
    },
    {
      name: 'with text among the permissions',
      project: changed(record, '<customrecordcustomfields>', '<permissions>x</permissions><customrecordcustomfields>'),
      at: `${record}:5`,
      alsoBreaks: ['object-element'],
    },
  ],
  'object-scriptid': [
    {
      name: 'with capitals in a script id',
      project: changed(suitelet, 'customdeploy_demo_sl', 'customdeploy_Demo'),
      at: `${suitelet}:5`,
    },
    {
      name: 'with a script id of 41 characters',
      project: changed(record, 'custrecord_demo_text', `custrecord_${LONG.slice(11)}`),
      at: `${record}:6`,
    },
    {
      name: 'with a field of another prefix',
      project: changed(record, 'custrecord_demo_text', 'custbody_demo_text'),
      at: `${record}:6`,
    },
    {
      name: 'with a parameter of another prefix',
      project: changed(restlet, 'scriptid="custscript_demo_other"', 'scriptid="custrecord_demo_other"', PARAMETERS),
      at: `${restlet}:16`,
    },
    {
      name: 'with a parameter twice',
      project: changed(restlet, 'scriptid="custscript_demo_other"', 'scriptid="custscript_demo_most"', PARAMETERS),
      at: `${restlet}:16`,
    },
    {
      name: 'without the script id of a deployment',
      project: changed(suitelet, ' scriptid="customdeploy_demo_sl"', ''),
      at: `${suitelet}:5`,
    },
    {
      name: 'with a script id used twice',
      project: changed(suitelet, 'customdeploy_demo_sl', 'customdeploy_demo_rl'),
      at: `${suitelet}:5`,
    },
  ],
  'object-file-name': [
    { name: 'with a file named otherwise', project: renamed(suitelet, 'Objects/page.xml'), at: 'Objects/page.xml:1' },
  ],
  'reference-dangling': [
    {
      name: 'with an audience that is nowhere',
      project: changed(suitelet, 'customrole_demo_auditor', 'customrole_nowhere'),
      at: `${suitelet}:8`,
    },
    {
      name: 'with a permission on a custom record type that is nowhere',
      project: changed(
        role,
        '</permissions>',
        '<permission><permkey>[scriptid=customrecord_nowhere]</permkey><permlevel>FULL</permlevel></permission></permissions>',
      ),
      at: `${role}:15`,
    },
    {
      name: 'with a field that selects what is nowhere',
      project: changed(record, '-4', '[scriptid=customlist_nowhere]'),
      at: `${record}:14`,
    },
    {
      name: 'with an object of a SuiteApp that the manifest does not name',
      project: changed(record, '-4', '[appid=com.acme.app, scriptid=customrecord_demo_note]'),
      at: `${record}:14`,
    },
  ],
  'standard-role-unknown': [
    {
      name: 'for a standard role that NetSuite does not have',
      project: changed(suitelet, 'ADMINISTRATOR', 'ADMIN'),
      at: `${suitelet}:8`,
    },
  ],
  'role-unknown': [
    {
      name: 'for a custom role without brackets',
      project: changed(suitelet, '[scriptid=customrole_demo_auditor]', 'customrole_demo_auditor'),
      at: `${suitelet}:8`,
    },
    {
      name: 'whose audience is no role',
      project: changed(suitelet, 'customrole_demo_auditor', 'customrecord_demo_note'),
      at: `${suitelet}:8`,
    },
  ],
};

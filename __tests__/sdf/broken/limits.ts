import { added, changed, PATH } from '../support/healthy';
import { PARAMETERS } from '../support/parameters';
import type { BrokenProjects } from './fixture';

const { manifest, deploy, record, restlet, suitelet, suiteletFile } = PATH;

const SUITEAPP = changed(
  manifest,
  '<frameworkversion>',
  '<publisherid>com.acme</publisherid><projectid>demo</projectid><projectversion>1.0.0</projectversion><frameworkversion>',
  changed(manifest, 'ACCOUNTCUSTOMIZATION', 'SUITEAPP'),
);

/** Projects that NetSuite takes and the emulator does not deploy, by the id of the limit. */
export const beyondTheEmulator: BrokenProjects = {
  'project-type-not-emulated': [{ name: 'that is a SuiteApp', project: SUITEAPP, at: `${manifest}:1` }],
  'dependency-not-emulated': [
    {
      name: 'that depends on a bundle',
      project: changed(manifest, '<features>', '<bundles><bundle id="7"/></bundles>\n<features>'),
      at: `${manifest}:5`,
    },
  ],
  'deploy-xml-not-emulated': [
    {
      name: 'with the configuration of an account',
      project: added(
        'AccountConfiguration/features.xml',
        '<features/>',
        changed(deploy, '<files>', '<configuration><path>~/AccountConfiguration/*</path></configuration>\n<files>'),
      ),
      at: `${deploy}:2`,
    },
  ],
  'path-not-emulated': [
    {
      name: 'with a web site',
      project: added('FileCabinet/Web Site Hosting Files/a.js', '', changed(deploy, 'SuiteScripts/*', '*')),
      at: 'FileCabinet/Web Site Hosting Files/a.js',
    },
  ],
  'object-type-not-emulated': [
    {
      name: 'with an object that is not emulated',
      project: added('Objects/customsearch_x.xml', '<savedsearch scriptid="customsearch_x"/>'),
      at: 'Objects/customsearch_x.xml:1',
    },
  ],
  'value-not-emulated': [
    {
      name: 'with a field type that is not emulated',
      project: changed(record, 'TEXTAREA', 'PASSWORD'),
      at: `${record}:8`,
    },
    {
      name: 'with a parameter of a type that is not emulated',
      project: changed(restlet, 'INTEGER', 'CURRENCY', PARAMETERS),
      at: `${restlet}:7`,
    },
    ...['COMPANY', 'USER', 'PORTLET'].map((setting) => ({
      name: `with a parameter that is a preference of a ${setting.toLowerCase()}`,
      project: changed(restlet, '<defaultvalue>', `<setting>${setting}</setting><defaultvalue>`, PARAMETERS),
      at: `${restlet}:8`,
    })),

    {
      name: 'with a parameter that must be filled in',
      project: changed(restlet, '<defaultvalue>', '<ismandatory>T</ismandatory><defaultvalue>', PARAMETERS),
      at: `${restlet}:8`,
    },
    {
      name: 'with the status of a scheduled script',
      project: changed(suitelet, 'RELEASED', 'SCHEDULED'),
      at: `${suitelet}:6`,
    },
    {
      name: 'with an audience that is not emulated',
      project: changed(suitelet, '<isonline>', '<audemployee>1</audemployee><isonline>'),
      at: `${suitelet}:9`,
    },
    {
      name: 'with a Suitelet for everybody',
      project: changed(suitelet, '<isonline>F', '<isonline>T'),
      at: `${suitelet}:9`,
    },
    {
      name: 'with an entry that comes with its type',
      project: changed(
        record,
        '<permissions>',
        '<instances><instance scriptid="val_1"><custrecord_demo_text>x</custrecord_demo_text></instance></instances>\n<permissions>',
      ),
      at: `${record}:17`,
    },
  ],
  'script-not-emulated': [
    { name: 'with SuiteScript 1.0', project: changed(suiteletFile, '2.1', '1.0'), at: suiteletFile },
    {
      name: 'that imports a module of NetSuite’s that the emulator lacks',
      project: changed(suiteletFile, "'N/runtime'", "'N/llm'"),
      at: suiteletFile,
    },
  ],
  'role-not-emulated': [
    {
      name: 'for a standard role that accounts of the emulator lack',
      project: changed(suitelet, 'ADMINISTRATOR', 'NETSUITE_SUPPORT_CENTER'),
      at: `${suitelet}:8`,
    },
  ],
};

import { added, changed, PATH, without } from '../support/healthy';
import type { BrokenProjects } from './fixture';

const { manifest, deploy } = PATH;

export const packaging: BrokenProjects = {
  'zip-unreadable': [{ name: 'that is no zip', project: new Uint8Array([1, 2, 3]), at: 'the zip' }],
  'manifest-missing': [{ name: 'without a manifest', project: without(manifest), at: manifest }],
  'manifest-project-type': [
    {
      name: 'of a type that SDF does not have',
      project: changed(manifest, 'ACCOUNTCUSTOMIZATION', 'BUNDLE'),
      at: `${manifest}:1`,
    },
    {
      name: 'whose manifest has another root',
      project: changed(manifest, '<manifest ', '<Manifest ', changed(manifest, '</manifest>', '</Manifest>')),
      at: `${manifest}:1`,
    },
  ],
  'manifest-element': [
    { name: 'of another framework version', project: changed(manifest, '1.0', '2.0'), at: `${manifest}:3` },
    { name: 'without a name', project: changed(manifest, '>Demo<', '><'), at: `${manifest}:2` },
    {
      name: 'with two names',
      project: changed(manifest, '<framework', '<projectname>Twice</projectname>\n<framework'),
      at: `${manifest}:3`,
    },
    {
      name: 'that is a SuiteApp without publisher',
      project: changed(
        manifest,
        '<framework',
        '<projectid>demo</projectid><projectversion>1.0.0</projectversion><framework',
        changed(manifest, 'ACCOUNTCUSTOMIZATION', 'SUITEAPP'),
      ),
      at: `${manifest}:1`,
    },
  ],
  'manifest-unknown': [
    {
      name: 'with a version of its own, as SuiteApps have',
      project: changed(manifest, '<dep', '<projectversion>1.0.0</projectversion>\n<dep'),
      at: `${manifest}:4`,
    },
    {
      name: 'with a kind of dependency that is new to this check',
      project: changed(manifest, '<features>', '<folders/>\n<features>'),
      at: `${manifest}:5`,
    },
  ],
  'manifest-feature': [
    {
      name: 'with a feature that has elements',
      project: changed(manifest, 'WEBSERVICES', '<id>WEBSERVICES</id>'),
      at: `${manifest}:8`,
    },
    {
      name: 'with a feature that is neither required nor not',
      project: changed(manifest, ' required="false"', ''),
      at: `${manifest}:8`,
    },
    {
      name: 'with a feature in small letters',
      project: changed(manifest, 'WEBSERVICES', 'webservices'),
      at: `${manifest}:8`,
    },
    {
      name: 'with something else among the features',
      project: changed(manifest, '</features>', '<object>x</object></features>'),
      at: `${manifest}:9`,
    },
  ],
  'feature-undeclared': [
    {
      name: 'with a Suitelet and no such feature',
      project: changed(manifest, '<feature required="true">SERVERSIDESCRIPTING</feature>', ''),
      at: `${PATH.suitelet}:1`,
    },
  ],
  'feature-unmentioned': [
    {
      name: 'with a RESTlet and no such feature',
      project: changed(manifest, '<feature required="true">SERVERSIDESCRIPTING</feature>', '', without(PATH.suitelet)),
      at: `${PATH.restlet}:1`,
      alsoBreaks: [],
    },
    {
      name: 'with an element of a feature that the manifest does not mention',
      project: changed(manifest, '<feature required="false">WEBSERVICES</feature>', ''),
      at: `${PATH.role}:4`,
    },
  ],
  'deploy-xml-missing': [{ name: 'without deploy.xml', project: without(deploy), at: deploy }],
  'deploy-xml-element': [
    {
      name: 'whose deploy.xml has another root',
      project: changed(deploy, '<deploy>', '<deployment>', changed(deploy, '</deploy>', '</deployment>')),
      at: `${deploy}:1`,
    },
  ],
  'deploy-xml-unknown': [
    {
      name: 'with a section that is new to this check',
      project: changed(deploy, '<files>', '<secrets/>\n<files>'),
      at: `${deploy}:2`,
    },
  ],
  'deploy-xml-path-empty': [
    {
      name: 'whose deploy.xml names a folder that is not built yet',
      project: changed(deploy, '<path>~/O', '<path>~/FileCabinet/SuiteScripts/Built/*</path><path>~/O'),
      at: `${deploy}:6`,
    },
  ],
  'deploy-xml-path': [
    {
      name: 'whose deploy.xml names a file that is not there',
      project: changed(deploy, '<path>~/O', '<path>~/Objects/customrole_x.xml</path><path>~/O'),
      at: `${deploy}:6`,
    },
    {
      name: 'whose deploy.xml names nothing',
      project: changed(deploy, '<path>~/O', '<path>~/Objcts/*</path><path>~/O'),
      at: `${deploy}:6`,
    },
    {
      name: 'whose deploy.xml has a path without tilde',
      project: changed(deploy, '<path>~/O', '<path>Objects/*</path><path>~/O'),
      at: `${deploy}:6`,
    },
    {
      name: 'whose deploy.xml misspells a path',
      project: changed(deploy, '<objects>', '<objects><file>~/Objects/*</file>'),
      at: `${deploy}:5`,
    },
  ],
  'deploy-xml-misses': [
    {
      name: 'with an object that deploy.xml forgets',
      project: added('Objects/x/customrole_x.xml', '<role/>', changed(deploy, '~/Objects/*', '~/Objects/custom*')),
      at: 'Objects/x/customrole_x.xml',
    },
    {
      name: 'with a script file that deploy.xml forgets',
      project: added(
        'FileCabinet/SuiteScripts/Other/x.js',
        '',
        changed(deploy, 'SuiteScripts/*', 'SuiteScripts/Demo/*'),
      ),
      at: 'FileCabinet/SuiteScripts/Other/x.js',
    },
  ],
  'path-unexpected': [
    {
      name: 'with a file outside SuiteScripts',
      project: added('FileCabinet/Web/a.js', '', changed(deploy, 'SuiteScripts/*', '*')),
      at: 'FileCabinet/Web/a.js',
    },
  ],
  'path-unknown': [
    { name: 'with an object that is no XML file', project: added('Objects/note.txt', 'x'), at: 'Objects/note.txt' },
  ],
};

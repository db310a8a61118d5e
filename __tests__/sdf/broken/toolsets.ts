import { added, changed, without } from '../support/healthy';
import { TOOLSET, WITH_TOOLSET } from '../support/toolset';
import type { BrokenProjects } from './fixture';

const { object, script, schema } = TOOLSET;
const broken = (path: string, from: string, to: string) => changed(path, from, to, WITH_TOOLSET);
const withSchema = (text: string) => added(schema, text, WITH_TOOLSET);

export const toolsets: BrokenProjects = {
  'toolset-schema': [
    { name: 'without the schema file', project: without(schema, WITH_TOOLSET), at: `${object}:4` },
    { name: 'with a schema that is no JSON', project: withSchema('{'), at: schema },
    { name: 'with a schema without tools', project: withSchema('{"tools":[]}'), at: schema },
    {
      name: 'with a tool without description',
      project: broken(schema, '"description":"Says what it was told.",', ''),
      at: schema,
    },
    {
      name: 'with a parameter that is no object',
      project: broken(schema, '{"type":"string","description":"Anything."}', '7'),
      at: schema,
    },
    { name: 'that requires what is no parameter', project: broken(schema, '["text"]', '["nothing"]'), at: schema },
    { name: 'without the title of a tool', project: broken(schema, '"title":"Echo",', ''), at: schema },
  ],
  'toolset-entry-point': [
    { name: 'whose script has no such function', project: broken(schema, 'demoEcho', 'demoOther'), at: schema },
    { name: 'whose function is not async', project: broken(script, 'async (given)', '(given)'), at: schema },
  ],
  'toolset-schema-ignored': [
    {
      name: 'with an enum',
      project: broken(schema, '"description":"Anything."', '"description":"Anything.","enum":["a"]'),
      at: schema,
    },
    {
      name: 'with a type that is not listed',
      project: broken(schema, '"type":"string"', '"type":"integer"'),
      at: schema,
    },
    {
      name: 'with a field that is not listed',
      project: broken(schema, '"title":"Echo"', '"title":"Echo","colour":"red"'),
      at: schema,
    },
  ],
  'toolset-module': [{ name: 'that calls other servers', project: broken(script, 'N/runtime', 'N/https'), at: object }],
};

/** A toolset that breaks a rule of every object. */
export const toolsetObjects: BrokenProjects = {
  'object-scriptid': [
    {
      name: 'with a toolset whose id has 28 characters',
      project: broken(object, 'custtoolset_demo"', 'custtoolset_demo_12345678901"'),
      at: `${object}:1`,
    },
  ],
  'object-value': [
    {
      name: 'with a schema that is no .json file',
      project: broken(object, 'tools-schema.json', 'tools-schema.js'),
      at: `${object}:4`,
    },
  ],
  'object-element': [
    {
      name: 'with a toolset without schema',
      project: broken(object, '  <rpcschema>[/SuiteScripts/Demo/tools-schema.json]</rpcschema>\n', ''),
      at: `${object}:1`,
    },
    {
      name: 'with a toolset that has deployments',
      project: broken(object, '</toolset>', '  <scriptdeployments/>\n</toolset>'),
      at: `${object}:12`,
    },
  ],
  'element-unknown': [
    {
      name: 'with the flag of 2025.2',
      project: broken(object, '</toolset>', '  <exposeto3rdpartyagents>T</exposeto3rdpartyagents>\n</toolset>'),
      at: `${object}:12`,
    },
  ],
  'permission-unknown': [
    {
      name: 'with a toolset for a permission that Oracle does not list',
      project: broken(object, 'LIST_ACCOUNT', 'LIST_ACOUNT'),
      at: `${object}:7`,
    },
  ],
  'permission-level': [
    { name: 'with a toolset at a level that there is not', project: broken(object, 'VIEW', 'SOME'), at: `${object}:9` },
  ],
};

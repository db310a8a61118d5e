import { boolean, type Field, group, type ObjectSpec, requiredText } from './spec';

/** [SEEN] oracle/netsuite-suitecloud-sdk, packages/agent-skills/netsuite-sdf-safe-guide/SKILL.md: what SDF refuses of it. */
const refused: Field = {
  kind: 'refused',
  because:
    'a toolset has no such element, and SDF refuses it (oracle/netsuite-suitecloud-sdk, netsuite-sdf-safe-guide)',
};

/**
 * [DOC] D/article_84193207470 (the object, of 2026.1), D/article_0825085154 (an example), D/article_0825092424 (a permission).
 * Its scripts have no deployments.
 */
export const toolset: ObjectSpec = {
  name: 'toolset',
  scriptIdPrefix: 'custtoolset',
  scriptIdLength: 27,
  scriptType: 'CustomTool',
  source: 'D/article_84193207470',
  features: ['SERVERSIDESCRIPTING'],
  fields: {
    name: requiredText,
    scriptfile: { kind: 'script-file', required: true },
    rpcschema: { kind: 'json-file', required: true },
    exposetoaiconnector: boolean,
    permissions: group({
      name: 'permission',
      source: 'D/article_0825092424',
      fields: {
        permkey: { kind: 'permission', required: true },
        permlevel: { kind: 'level', required: true },
      },
    }),
    ...Object.fromEntries(
      ['description', 'isinactive', 'notifyadmins', 'notifyowner', 'defaultfunction', 'title', 'runasrole', 'allroles']
        .concat('scriptdeployments')
        .map((name) => [name, refused]),
    ),
  },
};

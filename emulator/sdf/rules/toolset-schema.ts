import type { Rule } from '../problem';
import { toolsetObjects } from '../toolsets';

export const toolsetSchema: Rule = {
  id: 'toolset-schema',
  severity: 'error',
  claim: 'The file that <rpcschema> names is in the project, and has of each tool all that Oracle’s page asks for',
  source: 'D/article_84193207470, D/subsect_0822091327; that SDF, and not a client, finds it is ASSUMED',
  mark: 'documented',
  check: (project) =>
    toolsetObjects(project).flatMap(({ object, line, schemaFile, file, schema }) => {
      if (schema !== undefined) return schema.faults.map((message) => ({ file, message }));
      if (project.manifest?.files.has(`/${schemaFile}`) === true) return [];
      const message = `/${schemaFile} is not in the zip; put it there, or name it in deploy.xml`;
      return [{ file: object.file, line, message }];
    }),
};

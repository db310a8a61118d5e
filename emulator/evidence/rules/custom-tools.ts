import type { Evidence } from '../../model';

/** Toolsets, and the AI Connector Service that shows their tools to clients. */
export const customToolEvidence: readonly Evidence[] = [
  {
    id: 'tool-object',
    claim:
      'The SDF object toolset: its elements, the feature that it needs, and its script id of 27 characters at most',
    source:
      'D/article_84193207470, D/article_0825092424; elements that SDF refuses from oracle/netsuite-suitecloud-sdk',
    mark: 'documented',
  },
  {
    id: 'tool-exposed',
    claim: 'Only a toolset with exposetoaiconnector T is shown to clients; the default is F',
    source: 'D/article_84193207470',
    mark: 'documented',
  },
  {
    id: 'tool-visible',
    claim: 'Whoever has every permission that the object names sees its tools, and nobody else',
    source: 'D/article_0825085154, D/article_0825092424',
    mark: 'documented',
  },
  {
    id: 'tool-role',
    claim: 'A tool runs with the role of the connected user, and has its permissions alone',
    source: 'D/article_0825085154, D/subsect_0724073033',
    mark: 'documented',
  },
  {
    id: 'tool-modules',
    claim: 'N/http, N/https, N/llm and N/sftp are refused, with a message of their own',
    source: 'D/subsect_13192014863, D/subsect_0804032431',
    mark: 'documented',
  },
  {
    id: 'tool-schema-list',
    claim: 'A client sees of a tool what Oracle’s page lists, as it stands in the schema; the rest is ignored',
    source: 'D/subsect_0822091327; that it is handed on unchanged in oracle/netsuite-suitecloud-sdk',
    mark: 'documented',
  },
  {
    id: 'tool-enum',
    claim: 'A tool with an enum among its parameters is shown to nobody',
    source: '[SEEN] in a public project of such tools; a sample in oracle/netsuite-suitecloud-sdk has an enum',
    mark: 'seen',
  },
  {
    id: 'tool-arguments',
    claim: 'A required parameter that is missing is refused before the script runs',
    source: 'D/subsect_0804032431',
    mark: 'documented',
  },
  {
    id: 'tool-arguments-unchecked',
    claim: 'Types are not checked, and arguments that the schema does not name reach the script',
    source: 'ASSUMED: no page says that they are checked, so a script has to',
    mark: 'assumed',
  },
  {
    id: 'tool-result',
    claim: 'A text that a tool returns reaches the client as it is, an object as JSON',
    source: 'D/subsect_0804025428; samples in oracle-samples/netsuite-suitecloud-samples return both',
    mark: 'documented',
  },
  {
    id: 'tool-result-none',
    claim: 'What is no JSON, or nothing, is answered with Tool execution failed',
    source: 'ASSUMED: D/subsect_0804032431 has the message',
    mark: 'assumed',
  },
  {
    id: 'tool-errors',
    claim: 'What a tool throws reaches the client in “There was an unexpected error while executing the tool”',
    source: 'D/subsect_0804032431',
    mark: 'documented',
  },
  {
    id: 'tool-limits',
    claim: 'A tool that is out of units or of time is answered with Tool execution failed',
    source: 'ASSUMED: the page names no message for it',
    mark: 'assumed',
  },
  {
    id: 'tool-context',
    claim: 'runtime.executionContext of a tool is CUSTOM_TOOL',
    source: 'ASSUMED: neither D/section_4296646855 nor Oracle’s stubs have a word for it',
    mark: 'assumed',
  },
  {
    id: 'tool-script-record',
    claim: 'A toolset stands in neither of the tables script and scriptdeployment',
    source: 'ASSUMED: it has no deployments; a public project looks for it in a table of its own and does not find it',
    mark: 'assumed',
  },
  {
    id: 'connector-address',
    claim: 'The AI Connector Service is at /services/mcp/v1/all, for clients of the protocol version 2025-06-18',
    source: 'D/article_4160616848',
    mark: 'documented',
  },
  {
    id: 'connector-login',
    claim: 'It takes an OAuth 2.0 access token whose scope is mcp',
    source: 'D/article_4160616848; the name of the scope in public clients',
    mark: 'documented',
  },
  {
    id: 'connector-permission',
    claim:
      'The role needs MCP Server Connection at Full and Log in using OAuth 2.0 Access Tokens; Administrator is refused',
    source: 'D/article_4160616848; the level in public guides',
    mark: 'documented',
  },
  {
    id: 'connector-refused',
    claim: 'A bad access token is 401 as for RESTlets; a role that may not connect is 403 without a body',
    source: 'ASSUMED: in NetSuite such a role is refused when the user consents',
    mark: 'assumed',
  },
  {
    id: 'connector-answers',
    claim:
      'A request is answered with 200 and JSON, a notification with 202; the server is called NetSuite MCP Toolbox',
    source: '[SEEN] anthropics/claude-ai-mcp#300, #463',
    mark: 'seen',
  },
  {
    id: 'connector-refused-tool',
    claim:
      'A tool that the caller does not see is the error -32602, This tool is not allowed; what fails is a result with isError',
    source: 'ASSUMED: D/subsect_0804032431 has the messages, the protocol has the two forms',
    mark: 'assumed',
  },
  {
    id: 'connector-methods',
    claim: 'It knows initialize, ping, tools/list and tools/call; another method is the error -32601',
    source: 'ASSUMED: NetSuite has resources and prompts too, which the emulator does not have',
    mark: 'assumed',
  },
];

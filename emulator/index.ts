/**
 * The emulator's only door: an account of NetSuite on this machine, for tests of SuiteScript. README.md shows how it is used.
 */

// An account, and what is done with it.
export type { Answer, Run } from './testing/answer';
export { NetSuiteError } from './testing/answer';
export type { PortletAnswer, PortletCall } from './testing/call-portlet';
export type { RestletCall } from './testing/call-restlet';
export type { ToolAnswer, ToolCall } from './testing/call-tool';
export type { MapReduceCall } from './testing/run-map-reduce';
export type { SuiteletCall } from './testing/call-suitelet';
export type { EmulatedAccount, OpenOptions } from './testing/open-account';
export { openAccount } from './testing/open-account';
export type { RecordValues } from './testing/insert-record';
export type { QueryOptions, Row } from './testing/run-query';

// Map/reduce scripts: what a run did, and what a test may do to it.
export type { CallMade, FailAt, JobMode, MapReduceRun, OnCall, RestartAt, StageError, StageRun } from './map-reduce';

// SDF projects.
export type { ProjectSource } from './testing/project-source';
export { ProjectReadError } from './testing/project-source';
export type { Validation } from './testing/validate-project';
export { validateProject } from './testing/validate-project';
export { projectFiles, projectFolderIn } from './sdf/project-folder';
export { unpack } from './sdf/zip';
export { deployPaths } from './sdf/deploy-list';
export { DeployError, UnknownDeploymentError } from './sdf/errors';
export type { Problem as ProjectProblem } from './sdf/problem';
export type { XmlElement } from './sdf/xml';
export { childOf, parseXml, textOf } from './sdf/xml';

// Account files.
export type { AccountFile, FileToken, Problem } from './account-file';
export { AccountFileError, parseAccountFile, readAccountFile } from './account-file';
export { JsonSyntaxError, parseJson } from './account-file/json';
export { bytesOf, readText, UnreadableTextError } from './account-file/text';

// Over HTTP.
export { login } from './http/client';
export type { Serving } from './http/serve';
export { MCP_PATH } from './http/mcp-routes';
export { TOKEN_PATH } from './http/token-routes';
export type { Credentials } from './login/credentials';

// The words of an account.
export type {
  AnswerRow,
  CallAnswer,
  Caller,
  Clock,
  Evidence,
  Fault,
  Level,
  LogLine,
  MadeCall,
  Mark,
  SentMessage,
  TableAnswer,
  ToldRefusal,
  ToldRefusals,
  When,
} from './model';
export { ADMINISTRATOR_ROLE, LEVEL_NUMBER } from './model';

// What the emulator does not know: told outside the script, and written down with a source for each claim.
export { refusalLines, REFUSALS_HEADER } from './refusals';
export type { Module } from './evidence';
export { DIFFERENCES, ledger, modulesOf } from './evidence';
export { TABLES } from './database/catalogue';
export { permissionLabel } from './netsuite/permission-names';

// Behind the permissions: the rows of the account's tables, and its custom record types as an administrator changes them.
export { selectRow, selectRows } from './database/rows';
export { defineCustomRecord } from './database/custom-records/define';

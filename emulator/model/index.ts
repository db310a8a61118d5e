/**
 * What an account and the run of a script are: the words that every room of the emulator shares. It imports no other room.
 */
export type { Account } from './account';
export type { CachedValue, Caches } from './caches';
export { ADMINISTRATOR_ROLE, type Caller, type EntityType } from './caller';
export type { Call } from './call';
export type { CallAnswer, MadeCall } from './call-answer';
export { type Clock, systemClock } from './clock';
export type { Concurrency } from './concurrency';
export {
  CUSTOM_FIELD_TYPES,
  type CustomField,
  type CustomFieldType,
  type CustomRecordAccess,
  type CustomRecordDefinition,
  type CustomRecordType,
} from './custom-record';
export type { Deployment } from './deployment';
export type { Evidence, Mark } from './evidence';
export type { Execution, LogLine } from './execution';
export type { Fault, When } from './fault';
export type { Faults } from './faults';
export type { Governance, Stop } from './governance';
export { type Level, LEVEL_NUMBER } from './level';
export type { MapReduceSettings } from './map-reduce-settings';
export type { OAuth2Authorization } from './oauth2-authorization';
export type { OAuth2Mapping } from './oauth2-mapping';
export {
  isParameterValue,
  type Parameter,
  PARAMETER_TYPES,
  type ParameterType,
  parameterType,
  type ParameterValue,
  readParameter,
} from './parameter';
export type { Recurrence, RecurrenceKind } from './recurrence';
export type { Refusals, ToldRefusal, ToldRefusals } from './refusals';
export type { ScriptType, Stage } from './script-type';
export type { SentMessage } from './sent-message';
export type { AnswerRow, TableAnswer } from './table-answer';
export type { TaskCount, TaskProgress, TaskRequest, Tasks, TaskStage, TaskStatus } from './tasks';
export type { Tool, Toolset } from './toolset';
export type { Trigger, TriggerRequest, TriggerResponse } from './trigger';

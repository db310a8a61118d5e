export type { SuiteQLResult } from './result';
export type { Parameter, SuiteQLRequest } from './run';
export { runSuiteQL } from './run';

export type { Parameter, SuiteQLRequest, SuiteQLResult } from './run';
export { runSuiteQL } from './run';

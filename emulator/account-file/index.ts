export type {
  AccountFile,
  FileEmployee,
  FileEntity,
  FileIntegration,
  FileRole,
  FileToken,
  IntegrationState,
} from './account-file';
export { featureInEffect } from './account-file';
export type { Problem } from './error';
export { AccountFileError } from './error';
export { parseAccountFile, readAccountFile } from './read';

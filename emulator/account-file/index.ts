export type {
  AccountFile,
  FileChange,
  FileEmployee,
  FileEntity,
  FileIntegration,
  FileLogin,
  FileRole,
  FileToken,
  IntegrationState,
} from './account-file';
export { featureInEffect } from './account-file';
export type { Problem } from './error';
export { AccountFileError } from './error';
export { parseAccountFile, readAccountFile } from './read';

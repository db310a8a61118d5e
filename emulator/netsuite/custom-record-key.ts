const CUSTOM_RECORD_TYPE = /^customrecord[0-9a-z_]+$/i;

/** Whether the key of a permission line in an account file or an SDF role means a custom record type by its script id. */
export function isCustomRecordKey(key: string): boolean {
  return CUSTOM_RECORD_TYPE.test(key);
}

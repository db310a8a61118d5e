/** The custom record of the account's own profiles, and its fields. */
export const PROFILE_TYPE = 'customrecord_td_profile';

export const PROFILE_FIELD = {
  key: 'custrecord_td_profile_key',
  name: 'custrecord_td_profile_name',
  length: 'custrecord_td_profile_length',
  json: 'custrecord_td_profile_json',
} as const;

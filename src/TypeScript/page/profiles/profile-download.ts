import { RepairRefusal } from '../../repair/refusals';
import type { FileResponse } from '../page-response';
import { fileResponse } from '../page-response';
import { profileOr404 } from './profile-view';

/**
 * A profile as a file, to take to another account or to its vendor.
 * @throws RepairRefusal
 */
export function profileDownload(id: string): FileResponse {
  const { text } = profileOr404(id);
  if (text !== null) return fileResponse('application/json', `${id}.profile.json`, `${text}\n`);
  throw new RepairRefusal('TD_PROFILE_NOT_FOUND', `The profile ${id} was removed. Look at its versions.`);
}

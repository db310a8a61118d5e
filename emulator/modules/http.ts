import type { Execution } from '../model';
import { strictModule, strictObject } from './strict';

/** Oracle's stub http/http.js. */
const REDIRECT_TYPE = {
  RECORD: 'RECORD',
  SUITELET: 'SUITELET',
  RESTLET: 'RESTLET',
  MEDIA_ITEM: 'MEDIAITEM',
  TASK_LINK: 'TASKLINK',
};

/** N/http: the enum `RedirectType`, for `ServerResponse.sendRedirect`. Requests to other hosts are refused by name. */
export function httpModule({ fail }: Execution): Record<string, unknown> {
  return strictModule<Record<string, unknown>>(
    'N/http',
    { RedirectType: strictObject('http.RedirectType', { ...REDIRECT_TYPE }, fail) },
    fail,
  );
}

import * as url from 'N/url';
import type { Probe } from '../probe';
import { codeThrownBy } from '../probe';

/** The code of an address of a script that is not there. */
export const urlScriptUnknown: Probe = {
  id: 'url-script-unknown',
  as: 'Administrator',
  observe: () => ({
    code: codeThrownBy(() =>
      url.resolveScript({ scriptId: 'customscript_td_nothing', deploymentId: 'customdeploy_td_nothing' }),
    ),
  }),
};

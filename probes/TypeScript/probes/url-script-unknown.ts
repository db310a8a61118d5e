import * as url from 'N/url';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

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

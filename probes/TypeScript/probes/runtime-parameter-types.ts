import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** What the parameters of each type are that the deployment of the probes sets. */
export const runtimeParameterTypes: Probe = {
  id: 'runtime-parameter-types',
  as: 'anybody',
  observe() {
    const typeOf = (name: string) => typeof runtime.getCurrentScript().getParameter({ name });
    return {
      checkbox: typeOf('custscript_td_probe_checked'),
      integer: typeOf('custscript_td_probe_integer'),
      text: typeOf('custscript_td_probe_text'),
    };
  },
};

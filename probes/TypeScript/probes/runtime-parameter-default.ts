import * as runtime from 'N/runtime';
import { type Probe, shapeOf } from '../../../src/TypeScript/account/expectations/probe';

/** What a parameter is that has a default and that the deployment of the probes does not set. */
export const runtimeParameterDefault: Probe = {
  id: 'runtime-parameter-default',
  as: 'anybody',
  observe() {
    const value = runtime.getCurrentScript().getParameter({ name: 'custscript_td_probe_default' });
    return String(value) === '7' ? 'the default' : shapeOf(value);
  },
};

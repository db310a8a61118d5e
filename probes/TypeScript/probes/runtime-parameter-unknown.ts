import * as runtime from 'N/runtime';
import { codeThrownBy, type Probe, shapeOf } from '../../../src/TypeScript/account/expectations/probe';

/** What a name is answered with that no script of the account declares. */
export const runtimeParameterUnknown: Probe = {
  id: 'runtime-parameter-unknown',
  as: 'anybody',
  observe() {
    const ask = () => runtime.getCurrentScript().getParameter({ name: 'custscript_td_probe_nowhere' });
    const code = codeThrownBy(ask);
    return code === 'none' ? shapeOf(ask()) : code;
  },
};

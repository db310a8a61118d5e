import * as runtime from 'N/runtime';
import { type Probe, shapeOf } from '../../../src/TypeScript/account/expectations/probe';

/** What parameters without a value are: `null`, `undefined`, an empty text, a type. */
export const runtimeParameterEmpty: Probe = {
  id: 'runtime-parameter-empty',
  as: 'anybody',
  observe() {
    const script = runtime.getCurrentScript();
    return {
      text: shapeOf(script.getParameter({ name: 'custscript_td_probe_nothing' })),
      emptied: shapeOf(script.getParameter({ name: 'custscript_td_probe_emptied' })),
      unchecked: String(script.getParameter({ name: 'custscript_td_probe_unchecked' })),
    };
  },
};

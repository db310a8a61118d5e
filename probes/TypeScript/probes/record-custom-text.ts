import { withEntry } from '../entry';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { codeThrownBy } from '../../../src/TypeScript/account/expectations/probe';

/** How much Free-Form Text holds. */
export const recordCustomText: Probe = {
  id: 'record-custom-text',
  as: 'Administrator',
  observe: (setting) => ({
    holds300: codeThrownBy(() =>
      withEntry(setting, { name: 'Probe', custrecord_td_probe_text: 'x'.repeat(300) }, () => true),
    ),
    holds301: codeThrownBy(() =>
      withEntry(setting, { name: 'Probe', custrecord_td_probe_text: 'x'.repeat(301) }, () => true),
    ),
  }),
};

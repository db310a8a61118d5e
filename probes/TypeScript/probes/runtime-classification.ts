import * as runtime from 'N/runtime';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';

/** What the classification of a user without any is. */
export const runtimeClassification: Probe = {
  id: 'runtime-classification',
  as: 'Administrator',
  observe() {
    const { department, location, subsidiary, contact } = runtime.getCurrentUser();
    return { types: [department, location, subsidiary, contact].map((value) => typeof value) };
  },
};

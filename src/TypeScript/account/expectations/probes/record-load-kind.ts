import * as record from 'N/record';
import * as runtime from 'N/runtime';
import type { Probe } from '../probe';
import { codeThrownBy } from '../probe';

/** Whether an employee can be loaded as another kind of entity. */
export const recordLoadKind: Probe = {
  id: 'record-load-kind',
  as: 'Administrator',
  observe() {
    const { id } = runtime.getCurrentUser();
    const codeOfLoading = (type: string) => codeThrownBy(() => record.load({ type, id }));
    return {
      employee: codeOfLoading('employee'),
      vendor: codeOfLoading('vendor'),
      partner: codeOfLoading('partner'),
      customer: codeOfLoading('customer'),
    };
  },
};

/**
 * The last sweep at a glance, on the home page of whoever puts it there.
 *
 * @NApiVersion 2.1
 * @NScriptType Portlet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { renderPortlet } from './page/sweep/portlet';

export const render: EntryPoints.Portlet.render = ({ portlet }) => {
  renderPortlet(portlet);
};

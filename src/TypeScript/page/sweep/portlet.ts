/**
 * The portlet: whatever happens, it says something, and never more than the viewer's own role may read.
 */
import * as log from 'N/log';
import * as url from 'N/url';
import { readLast, readTurned } from '../../examination/sweep/read-last-sweep';
import { parseRequest } from '../../examination/request';
import { addressesFrom } from '../addresses';
import { portletContent } from './portlet-content';
import { SWEEP_WORDS as WORDS } from './sweep-words';

const PAGE = { scriptId: 'customscript_td_doctor_sl', deploymentId: 'customdeploy_td_doctor_sl' } as const;

/** What NetSuite's portlet object takes. */
interface Portlet {
  title: string;
  html: string;
}

/** Two queries. */
export function renderPortlet(portlet: Portlet): void {
  portlet.title = WORDS.portletTitle;
  try {
    const read = readLast();
    const turned = read.last && readTurned(read.last);
    const addresses = addressesFrom(url.resolveScript(PAGE), parseRequest({}));
    portlet.html = portletContent({ ...read, turned, now: new Date().toISOString() }, addresses.sweep).markup;
  } catch (thrown) {
    portlet.html = WORDS.portletFailed;
    log.error({
      title: 'Token Doctor portlet',
      details: thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown,
    });
  }
}

import type { Account, Caller, Deployment, ToldRefusals } from '../model';
import { type PortletContent, portletObject } from '../modules/portlet';
import { RequestRefusals } from '../refusals';
import { isRunnable, mayRun } from './deployments';
import { execute } from './execute';
import type { Outcome } from './outcome';

/** Where a portlet stands on the dashboard: left, center, right. */
export type PortletColumn = 1 | 2 | 3;

/** What came of rendering a portlet. */
export type AnsweredPortlet =
  /** Not deployed, or its script is inactive. */
  | { readonly kind: 'not-found' }
  /** The role is not in its audience. */
  | { readonly kind: 'no-privileges' }
  | {
      readonly kind: 'ran';
      readonly outcome: Outcome;
      readonly content: Readonly<PortletContent>;
      /** What the emulator refused meanwhile. */
      readonly refusals: ToldRefusals;
    };

interface Session {
  readonly caller: Caller;
  readonly values: Map<string, string>;
}

/** The portlets that somebody may have on a dashboard, in the order in which they were deployed. */
export function portletsOf({ deployments }: Account, caller: Caller): Deployment[] {
  return [...deployments.values()].filter(
    (deployment) =>
      deployment.scriptType === 'Portlet' && isRunnable(deployment) && mayRun(deployment, caller, 'session'),
  );
}

/**
 * Renders one portlet for somebody who is logged in. Its title is that of the deployment unless the script says otherwise
 * (ASSUMED). `column` is a text [DOC] section_4407951965; `entity` is null, for no customer is selected on a home dashboard (ASSUMED).
 */
export async function answerPortlet(
  account: Account,
  { caller, values }: Session,
  deployment: Deployment,
  column: PortletColumn,
): Promise<AnsweredPortlet> {
  if (!isRunnable(deployment)) return { kind: 'not-found' };
  if (!mayRun(deployment, caller, 'session')) return { kind: 'no-privileges' };
  const content: PortletContent = { title: deployment.title, html: '' };
  const refusals = new RequestRefusals();
  const outcome = await execute(
    { account, caller, deployment, session: values, refusals },
    'render',
    // "The values for params are read-only" [DOC] section_4407951965.
    (execution) => Object.freeze({ portlet: portletObject(content, execution), column: String(column), entity: null }),
  );
  const told = refusals.told();
  if (told.refusals.length > 0) account.onRefusals?.(told);
  return { kind: 'ran', outcome, content, refusals: told };
}

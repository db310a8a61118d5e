import { type Account, ADMINISTRATOR_ROLE, type Caller, type Toolset } from '../model';
import { holds } from '../permissions/effective-level';
import type { Refusal } from './refusal';

/**
 * Why somebody may not connect to the AI Connector Service; null if they may. [DOC] article_4160616848: the permission, and that
 * "the NetSuite AI Connector service does not support Administrator roles". That it takes Full is [SEEN]; how it is said is ASSUMED.
 */
export function connectorRefusal(account: Account, caller: Caller): Refusal | null {
  if (caller.role === ADMINISTRATOR_ROLE) {
    return { code: 'permission_denied', message: 'the AI Connector Service takes no Administrator role' };
  }
  if (holds(account, caller, 'ADMI_MCP_SERVER', 'FULL')) return null;
  return { code: 'permission_denied', message: 'the role lacks the permission MCP Server Connection' };
}

/** [DOC] article_0825085154: a tool is visible to whoever has all permissions that its object names. */
export function seesToolset(account: Account, caller: Caller, { isExposed, permissions }: Toolset): boolean {
  return isExposed && [...permissions].every(([permission, level]) => holds(account, caller, permission, level));
}

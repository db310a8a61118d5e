import type { Deployment, Execution, ScriptType } from '../model';
import { optionsOf, refuseUnknown, requiredId, requiredString } from './arguments';
import { strictModule, strictObject } from './strict';

/** Oracle's stub url/url.js. */
const HOST_TYPE = {
  APPLICATION: 'APPLICATION',
  CUSTOMER_CENTER: 'CUSTOMERCENTER',
  RESTLET: 'RESTLETS',
  SUITETALK: 'SUITETALK',
  FORM: 'FORMS',
};

/** [DOC] section_4834765371. */
const DOMAINS = new Map([
  [HOST_TYPE.APPLICATION, 'app.netsuite.com'],
  [HOST_TYPE.CUSTOMER_CENTER, 'app.netsuite.com'],
  [HOST_TYPE.RESTLET, 'restlets.api.netsuite.com'],
  [HOST_TYPE.SUITETALK, 'suitetalk.api.netsuite.com'],
  [HOST_TYPE.FORM, 'extforms.netsuite.com'],
]);

/** Pages of entities [SEEN]. */
const RECORD_PAGES = new Map([
  ['employee', '/app/common/entity/employee.nl'],
  ['vendor', '/app/common/entity/vendor.nl'],
  ['partner', '/app/common/entity/partner.nl'],
  ['customer', '/app/common/entity/custjob.nl'],
]);

/** Scripts of other types have no address. */
const SCRIPT_PAGES = new Map<ScriptType, string>([
  ['Suitelet', '/app/site/hosting/scriptlet.nl'],
  ['Restlet', '/app/site/hosting/restlet.nl'],
]);

/**
 * N/url: `resolveScript`, `resolveRecord`, `resolveDomain`, `format`, `HostType`. Internal addresses are local paths with
 * internal ids and `compid` [DOC] section_4358672433, subsect_159976562256. External ones are refused: they are absolute
 * addresses of NetSuite's own hosts, where nothing of an embedded account answers.
 */
export function urlModule(execution: Execution): object {
  const { account, fail } = execution;
  return strictModule(
    'N/url',
    {
      HostType: strictObject('url.HostType', { ...HOST_TYPE }, fail),

      resolveScript(options: unknown): string {
        const given = optionsOf(options, 'url.resolveScript', fail);
        refuseUnknown(given, ['scriptId', 'deploymentId', 'params', 'returnExternalUrl'], 'url.resolveScript', fail);
        const scriptId = requiredId(given, 'scriptId', 'url.resolveScript', fail);
        const deploymentId = requiredId(given, 'deploymentId', 'url.resolveScript', fail);
        if (given.returnExternalUrl === true) {
          throw fail('EMULATOR_OPTION_MISSING', 'url.resolveScript: the emulator does not have external URLs.');
        }
        const deployment = findDeployment(execution, scriptId, deploymentId);
        const page = deployment && SCRIPT_PAGES.get(deployment.scriptType);
        if (deployment === undefined || page === undefined) {
          throw fail('SSS_INVALID_SCRIPT_ID_1', `You have provided an invalid script id or internal id: ${scriptId}`);
        }
        return withQuery(page, [
          ['script', deployment.internalScriptId],
          ['deploy', deployment.internalDeploymentId],
          ['compid', account.id],
          ...entries(given.params),
        ]);
      },

      resolveRecord(options: unknown): string {
        const given = optionsOf(options, 'url.resolveRecord', fail);
        refuseUnknown(given, ['recordType', 'recordId', 'isEditMode', 'params'], 'url.resolveRecord', fail);
        const type = requiredString(given, 'recordType', 'url.resolveRecord', fail);
        const page = RECORD_PAGES.get(type.toLowerCase());
        if (page === undefined) {
          throw fail(
            'EMULATOR_RECORD_TYPE_MISSING',
            `url.resolveRecord: the emulator has no page for \`${type}\` records.`,
          );
        }
        const id = given.recordId;
        return withQuery(page, [
          ...(id === undefined || id === null ? [] : [['id', id] as const]),
          ...(given.isEditMode === true ? [['e', 'T'] as const] : []),
          ['compid', account.id],
          ...entries(given.params),
        ]);
      },

      resolveDomain(options: unknown): string {
        const given = optionsOf(options, 'url.resolveDomain', fail);
        refuseUnknown(given, ['hostType', 'accountId'], 'url.resolveDomain', fail);
        const hostType = requiredString(given, 'hostType', 'url.resolveDomain', fail);
        const domain = DOMAINS.get(hostType);
        if (domain === undefined) {
          throw fail('SSS_INVALID_TYPE_ARG', 'You have entered an invalid type argument: url.resolveDomain: hostType');
        }
        const accountId = typeof given.accountId === 'string' ? given.accountId : account.id;
        return `${accountId.toLowerCase().replaceAll('_', '-')}.${domain}`;
      },

      format(options: unknown): string {
        const given = optionsOf(options, 'url.format', fail);
        const domain = requiredString(given, 'domain', 'url.format', fail);
        return withQuery(domain, entries(given.params));
      },
    },
    fail,
  );
}

function findDeployment(execution: Execution, scriptId: string, deploymentId: string): Deployment | undefined {
  return [...execution.account.deployments.values()].find(
    (deployment) =>
      [deployment.scriptId, String(deployment.internalScriptId)].includes(scriptId) &&
      [deployment.deploymentId, String(deployment.internalDeploymentId)].includes(deploymentId),
  );
}

function entries(params: unknown): (readonly [string, unknown])[] {
  return typeof params === 'object' && params !== null ? Object.entries(params) : [];
}

function withQuery(path: string, parameters: readonly (readonly [string, unknown])[]): string {
  const query = parameters.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

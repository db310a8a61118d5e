import type { Account, Deployment } from '../model';
import { transaction } from './rows';

/** [SEEN] script types as the table `script` has them; how they are called elsewhere differs. */
const SCRIPT_TYPE: Readonly<Record<string, string>> = {
  Suitelet: 'SCRIPTLET',
  Restlet: 'RESTLET',
  Portlet: 'PORTLET',
  MapReduceScript: 'MAPREDUCE',
  ScheduledScript: 'SCHEDULED',
  UserEventScript: 'USEREVENT',
  ClientScript: 'CLIENT',
};

/** Deployments count within their script; ASSUMED: their keys follow the script's id. */
const DEPLOYMENTS_PER_SCRIPT = 1_000;

/** Brings the tables `script` and `scriptdeployment` up to what is deployed now. */
export function refreshScripts(account: Account): void {
  const deployments = [...account.deployments.values()];
  const scripts = new Map(deployments.map((deployment) => [deployment.internalScriptId, deployment]));
  const files = [...account.files.keys()];
  const { database } = account;
  transaction(database, () => {
    database.run('DELETE FROM script');
    database.run('DELETE FROM scriptdeployment');
    for (const [id, { scriptId, name, scriptType, isInactive, scriptFile }] of scripts) {
      database.run(
        `INSERT INTO script (id, scriptid, name, scripttype, isinactive, apiversion, scriptfile)
         VALUES (?, ?, ?, ?, ?, '2.1', ?)`,
        [
          id,
          scriptId,
          name,
          SCRIPT_TYPE[scriptType] ?? scriptType.toUpperCase(),
          isInactive ? 'T' : 'F',
          files.indexOf(scriptFile) + 1,
        ],
      );
    }
    for (const deployment of deployments) {
      database.run(
        `INSERT INTO scriptdeployment (primarykey, scriptid, script, title, status, isdeployed, loglevel)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        deploymentRow(deployment),
      );
    }
  });
}

function deploymentRow(deployment: Deployment): (string | number)[] {
  const { internalScriptId, internalDeploymentId, deploymentId, title, status, isDeployed, logLevel } = deployment;
  const key = internalScriptId * DEPLOYMENTS_PER_SCRIPT + internalDeploymentId;
  return [key, deploymentId, internalScriptId, title, status, isDeployed ? 'T' : 'F', logLevel];
}

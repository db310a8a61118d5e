/** Why a project cannot be deployed: the rule it breaks, the file that breaks it, and what to do about it. */
export class DeployError extends Error {
  override readonly name = 'DeployError';

  /**
   * @param rule stable id of the rule, `script-file-missing`
   * @param file path inside the zip
   */
  constructor(
    readonly rule: string,
    readonly file: string,
    message: string,
  ) {
    super(`${file}: ${message}`);
  }
}

/** An account file names, under `audiences`, a deployment that the deployed bundle does not have. */
export class UnknownDeploymentError extends Error {
  override readonly name = 'UnknownDeploymentError';

  constructor(
    readonly deploymentId: string,
    known: readonly string[],
  ) {
    super(`the bundle has no deployment "${deploymentId}"; it has ${known.length > 0 ? known.join(', ') : 'none'}`);
  }
}

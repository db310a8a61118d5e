/** Why a project cannot be deployed: the rule it breaks, the file that breaks it, and what to do about it. */
export class DeployError extends Error {
  override readonly name = 'DeployError';

  /**
   * @param rule stable id of the rule, `script-file-missing`
   * @param file path inside the zip
   * @param reason what is wrong; the message puts the file before it
   */
  constructor(
    readonly rule: string,
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
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

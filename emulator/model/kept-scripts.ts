/** Scripts that stay loaded, by the id of their deployment. What one holds is the business of whoever runs scripts. */
export type KeptScripts = Map<string, object>;

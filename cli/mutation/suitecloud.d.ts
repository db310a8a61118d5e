/** What Oracle's package for unit tests says where its stubs lie; it comes without types. */
declare module '@oracle/suitecloud-unit-testing/jest-configuration/SuiteCloudJestConfiguration' {
  const SuiteCloudJestConfiguration: {
    readonly ProjectType: { readonly ACP: string };
    build(options: { readonly projectFolder: string; readonly projectType: string }): {
      /** Paths of the stubs by a pattern for the name of a module. */
      readonly moduleNameMapper: Readonly<Record<string, string>>;
    };
  };
  export = SuiteCloudJestConfiguration;
}

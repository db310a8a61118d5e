/** [DOC] D/subsect_13192014863; an earlier version of the page named N/search and N/email in the place of others. */
export const TOOL_MODULES_REFUSED: readonly string[] = ['N/http', 'N/https', 'N/llm', 'N/sftp'];

/** [DOC] D/subsect_0804032431 */
export const TOOL_MODULES_MESSAGE =
  'Couldn’t load modules in the custom tool script because it uses unsupported modules. Remove the unsupported modules from the script.';

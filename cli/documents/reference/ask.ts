/**
 * How somebody asks Token Doctor about an error text.
 */

/** The section of a page. @param text the example; what the reader has is better */
export function askSection(text: string, integration?: string): string {
  const option = integration === undefined ? '' : ` --integration ${integration}`;
  return `## Ask Token Doctor

Paste the whole error text on Token Doctor's page in NetSuite. Or ask from outside:

\`\`\`sh
npx token-doctor preflight${option} --symptom ${inShell(text)}
\`\`\`

The RESTlet takes the text as the parameter \`symptom\`. The answer names the check that fails and explains the text. If none does, it says what the text is about instead. [How to ask](../symptoms/README.md)`;
}

/** In quotation marks, for a POSIX shell: double ones where the text has single ones and nothing else that a shell reads. */
function inShell(text: string): string {
  if (text.includes("'") && !/["$`\\!]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

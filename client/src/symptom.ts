import { oneLine } from './printable.ts';
import type { Report, Symptom } from './received.ts';

/** For people: what the error text comes to that was sent along; nothing where there was none. */
export function symptomLines({ symptom }: Report): string[] {
  if (symptom === undefined) return [];
  const lines = [...recognisedLines(symptom), ...causeLines(symptom), ...otherwiseLines(symptom)];
  return ['', 'Your error text:', ...lines.map((line) => `  ${oneLine(line)}`)];
}

function recognisedLines({ recognised }: Symptom): string[] {
  if (recognised.length === 0) return ['? Nothing in it was recognised.'];
  return recognised.map(({ text = '', code, permission, level }) => {
    const means = [code, permission, level].filter((part) => part != null).join(', ');
    return `"${text}"${means === '' ? '' : ` (${means})`}`;
  });
}

function causeLines({ explainedBy }: Symptom): string[] {
  return explainedBy.map(
    ({ check, token }) => `✗ explained by ${check}, ${token === null ? 'of the account' : `of token ${token}`}`,
  );
}

function otherwiseLines({ otherwise }: Symptom): string[] {
  if (otherwise === null) return [];
  const { message = '', look = '' } = otherwise;
  return [`? ${message}`, ...(look === '' ? [] : [`Where to look: ${look}`])];
}

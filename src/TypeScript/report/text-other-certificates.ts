/**
 * The other certificates of an application, for a terminal.
 */
import type { Report } from './contract';
import { verdictWord } from './text-lines';

/** Empty where none was handed over. */
export function otherCertificatesText({ otherCertificates = [] }: Report): string {
  if (otherCertificates.length === 0) return '';
  return [
    'Other certificates of this application (they do not change the verdict)',
    ...otherCertificates.flatMap(({ entity, role, validUntil, verdict, check, message }) => [
      `  ${entity.name} with the role ${role.name}, until ${validUntil.slice(0, 10)}: ${verdictWord(verdict)}`,
      ...(check === null ? [] : [`      ${check}: ${message}`]),
    ]),
  ].join('\n');
}

import { SYMPTOMS } from './symptoms';

/** Links to the symptoms beside which a code stands, from a page one folder below docs. */
export function symptomsWithCode(code: string): string[] {
  return SYMPTOMS.filter(({ codes = [] }) => codes.includes(code)).map(symptomLink);
}

export function symptomLink({ slug, title }: { readonly slug: string; readonly title: string }): string {
  return `[${title.replace(/[[\]]/g, '\\$&')}](../symptoms/${slug}.md)`;
}

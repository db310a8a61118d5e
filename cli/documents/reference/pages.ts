/**
 * The pages about integrations, error codes and symptoms, all made from data: what is a page here is made by `npm run docs`.
 */
import { codePages } from './code-pages';
import { errorIndex } from './error-index';
import type { Pages } from './markdown';
import { profilePages } from './profile-pages';
import { symptomPages } from './symptom-pages';

/** Folders that hold these pages and nothing else. */
export const OWNED_FOLDERS = ['docs/profiles', 'docs/codes', 'docs/symptoms'] as const;

/** By path, not yet formatted. */
export function referencePages(): Pages {
  return new Map([...profilePages(), ...codePages(), ...symptomPages(), ...errorIndex()]);
}

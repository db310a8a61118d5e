import type { z } from 'zod';
import type { Problem } from './error';
import { place } from './error';
import type { Document } from './schema';
import { documentSchema } from './schema';

/** Checks shape, types and ranges. Gives the document, or every problem found. */
export function checkShape(value: unknown): { document: Document } | { problems: Problem[] } {
  const parsed = documentSchema.safeParse(value);
  if (parsed.success) return { document: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => describe(issue, value)) };
}

function describe(issue: z.core.$ZodIssue, root: unknown): Problem[] {
  const at = place(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      place: place([...issue.path, key]),
      message: 'is not a key of format account/1. Remove it, or correct its spelling.',
    }));
  }
  if (issue.path.length > 0 && isMissing(root, issue.path)) return [{ place: at, message: 'is required and missing.' }];
  const message = issue.code === 'invalid_type' && issue.expected === 'object' ? 'must be an object' : issue.message;
  return [{ place: at, message: `${message}.` }];
}

function isMissing(root: unknown, path: readonly PropertyKey[]): boolean {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !(key in value)) return true;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return false;
}

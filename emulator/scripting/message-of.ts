/**
 * The message of whatever was thrown. Errors of a script's realm are no `instanceof Error` here, so they are known by
 * their shape.
 */
export function messageOf(error: unknown): string {
  const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
  return typeof message === 'string' ? message : String(error);
}

/** Whether two lists of permissions have one in common. */
export function sharesOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((permission) => b.includes(permission));
}

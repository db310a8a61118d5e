/** A secret as somebody may write it who echoes it. */
export interface WrittenForms {
  /** In characters that stand for one or nearly one of the secret's: itself, and base64. */
  readonly plain: readonly string[];
  /** In two hexadecimal digits a character. */
  readonly hex: readonly string[];
}

/**
 * How a secret may be written. Capitals need no form of their own where characters are compared without them; what was made
 * of capitals does.
 */
export function writtenForms(secret: string): WrittenForms {
  const sources = [...new Set([secret, secret.toUpperCase(), secret.toLowerCase(), encodeURIComponent(secret)])];
  const bytes = sources.map((source) => Buffer.from(source));
  return {
    plain: [secret, ...bytes.flatMap((one) => [0, 1, 2].map((before) => base64Of(one, before)))],
    hex: bytes.map((one) => one.toString('hex')),
  };
}

/**
 * The characters of base64 that these bytes alone decide, whatever stands around them.
 *
 * @param before how many other bytes stand in the same group of three before the first
 */
function base64Of(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const isLastShared = (before + bytes.length) % 3 !== 0;
  return text.slice(before === 0 ? 0 : before + 1, isLastShared ? -1 : undefined);
}

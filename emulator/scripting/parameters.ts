/**
 * Parameters by name. Several values of one name are one text with U+0005 between them, as NetSuite hands over the values of a
 * multi-select [SEEN]; the same value twice is one. Oracle says only that a parameter is no array [DOC] section_4314803781:
 * that an address is read so, and a RESTlet's as a Suitelet's, is ASSUMED.
 */
export function valuesByName(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const earlier = values.get(name);
    if (earlier === undefined) values.set(name, [value]);
    else if (!earlier.includes(value)) earlier.push(value);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.join('\u0005')]));
}

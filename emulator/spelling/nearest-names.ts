const MOST = 3;

/**
 * The names that somebody may have meant, best first: at most three, and none that differs in more than a third of its
 * letters. A last part that is right (`record.save` for `record.Record.save`) counts as near.
 */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const last = lastPart(wanted);
  return names
    .map((name) => ({ name, distance: Math.min(lettersApart(wanted, name), lastPart(name) === last ? 2 : Infinity) }))
    .filter(({ name, distance: far }) => far <= Math.max(2, name.length / 3))
    .sort((a, b) => a.distance - b.distance || lettersApart(wanted, a.name) - lettersApart(wanted, b.name))
    .slice(0, MOST)
    .map(({ name }) => name);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** Letters to add, take away or change, whatever their case (Levenshtein). */
export function lettersApart(from: string, to: string): number {
  const [a, b] = [from.toLowerCase(), to.toLowerCase()];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

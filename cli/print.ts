/** Prints a line or more, and waits for a slow reader: a report may be longer than a pipe takes at once. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (failure) => {
      if (failure) reject(failure);
      else resolve();
    });
  });
}

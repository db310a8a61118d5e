/** One thing that is wrong, and where: `employees[1].roles[0]`, or `line 3, column 7`. */
export interface Problem {
  readonly place: string;
  readonly message: string;
}

/** A file that is not a valid account file. Holds every problem found; `place` is the first one's. */
export class AccountFileError extends Error {
  readonly place: string;

  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((problem) => [file, problem.place, problem.message].filter(Boolean).join(': ')).join('\n'));
    this.name = 'AccountFileError';
    this.place = problems[0]?.place ?? '';
  }
}

/** Writes a path of keys and indexes as people read it: `employees[1].roles[0]`, `roles[0].permissions["a b"]`. */
export function place(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text === '' ? name : `${text}.${name}`;
  }, '');
}

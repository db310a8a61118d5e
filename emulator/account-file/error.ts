/** One thing that is wrong, and where: `employees[1].roles[0]`, or `line 3, column 7`. */
export interface Problem {
  readonly place: string;
  readonly message: string;
}

/** A file that is not a valid account file. Holds the first problems found, and how many more there are; `place` is the first one's. */
export class AccountFileError extends Error {
  readonly place: string;
  readonly problems: readonly Problem[];

  constructor(
    readonly file: string,
    found: readonly Problem[],
  ) {
    const problems = toldOf(found);
    super(problems.map((problem) => [file, problem.place, problem.message].filter(Boolean).join(': ')).join('\n'));
    this.name = 'AccountFileError';
    this.problems = problems;
    this.place = problems[0]?.place ?? '';
  }
}

/** Problems that are told: a file of another kind has one at every line. */
const MOST_PROBLEMS = 100;
/** Characters of one of them: a key or a value in it may be as long as the file. */
const MOST_CHARACTERS = 500;

function toldOf(found: readonly Problem[]): readonly Problem[] {
  const told = found
    .slice(0, MOST_PROBLEMS)
    .map(({ place: at, message }) => ({ place: plain(at), message: plain(message) }));
  const more = found.length - told.length;
  return more > 0 ? [...told, { place: '', message: `and ${more} more problems` }] : told;
}

/** Cut, and without what would move the cursor of whoever reads it. */
function plain(text: string): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return cut.replace(/\p{Cc}/gu, (one) => JSON.stringify(one).slice(1, -1));
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

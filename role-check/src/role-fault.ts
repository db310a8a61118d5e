/** Why a file is no role that can be checked: what is wrong, on which line, what to do. */
export class RoleFault extends Error {
  /** @param line from 1; null where the fault is not on a line */
  constructor(
    readonly line: number | null,
    readonly says: string,
  ) {
    super(line === null ? says : `line ${line}: ${says}`);
    this.name = 'RoleFault';
  }
}

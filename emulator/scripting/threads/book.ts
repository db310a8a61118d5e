import type { Path } from './message';

/** A thing of the other side: its number there, and the way from there to a function of it. */
export interface Place {
  readonly id: number;
  readonly path: Path;
}

/** What one side told the other of, by number, and what stands here for things of the other side. */
export class Book {
  private readonly owned = new Map<number, object>();
  private readonly numbers = new Map<object, number>();
  private readonly stubs = new Map<number, object>();
  private readonly places = new WeakMap<object, Place>();

  /** Gives something of this side a number. */
  keep(value: object): number {
    const id = this.owned.size + 1;
    this.owned.set(id, value);
    this.numbers.set(value, id);
    return id;
  }

  numberOf(value: object): number | undefined {
    return this.numbers.get(value);
  }

  own(id: number, path: Path = []): unknown {
    return path.reduce<unknown>((owner, name) => Reflect.get(owner as object, name), this.owned.get(id));
  }

  /** Notes what stands here for a thing of the other side. */
  note<Stub extends object>(place: Place, stub: Stub): Stub {
    this.places.set(stub, place);
    if (place.path.length === 0) this.stubs.set(place.id, stub);
    return stub;
  }

  placeOf(stub: object): Place | undefined {
    return this.places.get(stub);
  }

  stub(id: number): object | undefined {
    return this.stubs.get(id);
  }
}

import type { Level } from '../../netsuite/levels';
import type { NamedFeature, NamedRestriction, SymptomKind } from './recognised';

/** Where something stands in what was looked at, and the code that is there or goes with it. */
export interface Place {
  /** In UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly code?: string;
  /** Ids of the profiles that list the code. */
  readonly profiles?: readonly string[];
}

/** An item as it was found: with its place, and before anything is made of it. */
export interface Draft extends Place {
  readonly kind: SymptomKind;
  readonly source: string;
  readonly names?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly doubt?: string | null;
  readonly choice?: 'either';
  readonly level?: Level | 'higher';
  /** Whether the text says that the permission is needed; left out: it does. */
  readonly said?: boolean;
  readonly records?: readonly string[];
  readonly restriction?: NamedRestriction;
  readonly features?: readonly NamedFeature[];
  /** Whether it is a product's wrapping, beside which a code of that product may stand. */
  readonly wraps?: boolean;
}

/** What has been recognised of a text so far: nothing is recognised twice. */
export class Taken {
  private readonly signs: Uint8Array;

  constructor(length: number) {
    this.signs = new Uint8Array(length + 1);
  }

  /** Whether all of it was free; it no longer is. */
  take(from: number, to: number): boolean {
    if (this.signs.subarray(from, to).includes(1)) return false;
    this.signs.fill(1, from, to);
    return true;
  }
}

import type { Verdict } from '../finding';
import type { SweptCredential } from './swept';

/** How bad it is. */
const RANK: Readonly<Record<Verdict, number>> = { ready: 0, unknown: 1, blocked: 2 };

/**
 * Lists that are each in the order of ids, as one. A credential that is in two of them moved from one page to another while they
 * were read: it counts once, and as what is worse.
 */
export function* inOrderOfId(lists: readonly Iterator<SweptCredential>[]): Generator<SweptCredential, undefined> {
  const heads = lists.flatMap((list) => {
    const first = list.next();
    return first.done === true ? [] : [{ list, value: first.value }];
  });
  let last: SweptCredential | null = null;
  while (heads.length > 0) {
    let least = 0;
    for (let place = 1; place < heads.length; place++) {
      if ((heads[place]?.value.id ?? 0) < (heads[least]?.value.id ?? 0)) least = place;
    }
    const head = heads[least];
    if (head === undefined) break;
    const { value } = head;
    const following = head.list.next();
    if (following.done === true) heads.splice(least, 1);
    else head.value = following.value;
    if (last?.id === value.id) last = worseOf(last, value);
    else {
      if (last !== null) yield last;
      last = value;
    }
  }
  if (last !== null) yield last;
  return undefined;
}

function worseOf(a: SweptCredential, b: SweptCredential): SweptCredential {
  return RANK[b.verdict] > RANK[a.verdict] ? b : a;
}

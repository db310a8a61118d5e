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
  for (;;) {
    const [first] = heads;
    if (first === undefined) break;
    const head = heads.reduce((least, one) => (one.value.id < least.value.id ? one : least), first);
    const { value } = head;
    const following = head.list.next();
    if (following.done === true) heads.splice(heads.indexOf(head), 1);
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

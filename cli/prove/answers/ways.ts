/** How the bytes of an answer come. */
export const WAYS = ['whole', 'in drops', 'cut', 'broken off', 'never-ending', 'never beginning', 'refused'] as const;
export type Way = (typeof WAYS)[number];

/** `never`: no answer comes. `fails`: the connection does. */
export function streamOf(bytes: Uint8Array, way: Way): ReadableStream<Uint8Array> | 'never' | 'fails' {
  switch (way) {
    case 'never beginning':
      return 'never';
    case 'refused':
      return 'fails';
    case 'whole':
      return of([bytes], 'closes');
    case 'in drops':
      return of(pieces(bytes), 'closes');
    case 'cut':
      return of([bytes.subarray(0, Math.floor(bytes.length / 2))], 'closes');
    case 'broken off':
      return of([bytes.subarray(0, Math.floor(bytes.length / 2))], 'fails');
    case 'never-ending':
      return of([bytes], 'stays');
  }
}

const MOST_PIECES = 300;

function pieces(bytes: Uint8Array): Uint8Array[] {
  const length = Math.max(1, Math.ceil(bytes.length / MOST_PIECES));
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, place) =>
    bytes.subarray(place * length, (place + 1) * length),
  );
}

function of(list: readonly Uint8Array[], end: 'closes' | 'fails' | 'stays'): ReadableStream<Uint8Array> {
  let place = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = list[place];
      place += 1;
      if (next !== undefined) controller.enqueue(next);
      else if (end === 'closes') controller.close();
      else if (end === 'fails') controller.error(new TypeError('terminated'));
      else return new Promise<void>(() => undefined);
      return undefined;
    },
  });
}

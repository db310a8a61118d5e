/**
 * What the thread of a job runs: calls of a script's functions, one after the other, each in a realm of its own. It has the script,
 * and nothing of the account: every call of N/* is made in the account's thread.
 */
import { workerData } from 'node:worker_threads';
import { strictObject } from '../../modules/strict';
import { entryOf, isPromise } from '../entry-of';
import { createRealm, TimeUpError } from '../realm';
import type { Call, ThreadData } from './call';
import { Channel, JOB_END } from './channel';
import { Exchange } from './exchange';
import type { End, Message } from './message';

const SUITE_SCRIPT_ERROR = 'error.SuiteScriptError';

let files: ReadonlyMap<string, string> = new Map();
let exchange: Exchange | undefined;

const { signals, port } = workerData as ThreadData;
const channel = new Channel<Message>(port, signals, JOB_END);
port.on('message', (message: Message) => {
  if (message.kind === 'begin') void begin(message);
  else exchange?.handle(message);
});

async function begin(message: Message & { readonly kind: 'begin' }): Promise<void> {
  const { run } = message;
  files = message.files ?? files;
  const end = await made(message);
  channel.post({ run, ...end });
}

/** Makes the call. @returns what came of it */
async function made(message: Message & { readonly kind: 'begin' }): Promise<End> {
  let call: Call | undefined;
  const realm = createRealm(
    (code, text) => call?.hear(code, text),
    message.hasClock ? () => call?.now?.() ?? Date.now() : undefined,
  );
  const own = new Exchange(channel, message.run, {
    copiesErrors: true,
    error: ({ type, name, message: text }) =>
      type === SUITE_SCRIPT_ERROR ? realm.namedError(name, text) : Object.assign(new Error(text), { name }),
    date: realm.date,
    adopt: (data) => realm.adopt(data),
    object: (type, members) => strictObject(type, members, realm.fail),
  });
  exchange = own;
  try {
    // Only the account's thread writes it.
    const { milliseconds, argument, entryPoint, ...options } = (call = own.receive(message.call) as Call);
    const returned = realm.within(milliseconds, () => {
      const entry = entryOf(entryPoint, { realm, files, ...options });
      return entry === undefined ? NO_ENTRY : entry(argument);
    });
    if (isPromise(returned)) await returned;
    return { kind: 'end', how: returned === NO_ENTRY ? 'no-entry-point' : 'returned' };
  } catch (error) {
    if (error instanceof TimeUpError) return { kind: 'end', how: 'time-up' };
    return { kind: 'end', how: 'threw', value: own.send(error) };
  }
}

const NO_ENTRY = Symbol('no entry point');

/**
 * Every N/* call of every script, with everything that is known to happen at it: each in the same account, each judged by what the
 * script answers and by what the account holds. Counted.
 */
import type { EmulatedAccount } from '../../../emulator';
import { selectRows } from '../../../emulator';
import { sumOf } from '../counts-text';
import { chanceOf } from '../sweep/chance';
import { openFaultsAccount, peopleOf, READER } from './account';
import type { Opened } from './account';
import { changesSomething, errorsOf, LOST_ANSWERS, STOPS, stopsAt } from './errors';
import type { Held } from './held';
import { heldIn } from './held';
import type { Fault, Truth, Wrong } from './judge';
import { ofAnswer, ofRecords, ofSecondTry } from './judge';
import type { Fields, Said, Scenario, Session } from './scenarios';
import { fieldsIn, page, scenarios } from './scenarios';
import type { Verdicts } from './verdicts';
import { verdictsIn } from './verdicts';
import type { Call, Happening } from './watch';
import { Watch } from './watch';
import type { Writer } from './writers';
import { OF_OTHERS, readsOrWrites, WRITERS } from './writers';

export type Kind = Exclude<Happening['kind'], 'nothing'>;

export interface FaultsProof {
  readonly seed: number;
  /** Requests that are disturbed, and calls that they make. */
  readonly requests: number;
  readonly calls: number;
  readonly possible: number;
  readonly tried: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly fronts: Readonly<Record<string, number>>;
  /** By the module of the call. */
  readonly modules: Readonly<Record<string, number>>;
  readonly errors: Readonly<Record<string, number>>;
  /** Statuses of the answers. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly wrong: Readonly<Record<Wrong, number>>;
  readonly faults: readonly string[];
}

export interface FaultsOptions {
  readonly seed?: number;
  /** How many to try, at random; left out: all. */
  readonly most?: number | undefined;
  readonly kind?: string | undefined;
  /** Only some requests, by name. */
  readonly keeps?: (scenario: Scenario) => boolean;
  readonly onProgress?: (tried: number, seconds: number, wrong: number) => void;
  /** Changes what a script answers: for the test that the proof can fail. */
  readonly onAnswer?: (said: Said) => Said;
}

/** One thing that happens to one request. */
interface Plan {
  readonly scene: Scene;
  readonly call: Call;
  readonly kind: Kind;
  readonly error: string;
  readonly writer: Writer | null;
}

/** A request that nothing disturbed. */
interface Scene {
  readonly scenario: Scenario;
  readonly calls: readonly Call[];
  readonly truth: Truth;
}

const MOST_TOLD = 60;
/** The form that was sent shows the sentence, another page the code. */
const IS_TOLD = /TD_RECORD_CHANGED|[Ss]omebody (?:has|else may have) changed/;
const NO_WRONG: Record<Wrong, number> = {
  ...{ uncaught: 0, crashed: 0, disclosed: 0, unencoded: 0, ready: 0, 'false-alarm': 0, doubled: 0, lost: 0 },
  ...{ unlogged: 0, untrue: 0, overwritten: 0, 'not-again': 0, broken: 0 },
};

export async function proveFaults(zip: Uint8Array, options: FaultsOptions = {}): Promise<FaultsProof> {
  const { seed = 1, most, kind, keeps = () => true, onProgress } = options;
  const begin = performance.now();
  const opened = await openFaultsAccount(zip);
  const bench = new Bench(opened, options.onAnswer);
  try {
    await bench.logAChange();
    const scenes: Scene[] = [];
    for (const scenario of scenarios().filter(keeps)) scenes.push(await bench.sceneOf(scenario));
    const possible = scenes.flatMap(plansOf).filter((plan) => kind === undefined || plan.kind === kind);
    const plans = most === undefined ? possible : chanceOf(seed).some(possible, most);
    const wrong = { ...NO_WRONG };
    const told: string[] = [];
    const counts = new Counts();
    let tried = 0;
    for (const plan of plans) {
      const faults = await bench.tried(plan, (said) => {
        counts.add('statuses', `${plan.scene.scenario.front} ${said.status}`);
      });
      tried += 1;
      counts.of(plan);
      for (const { wrong: of, what } of faults) {
        wrong[of] += 1;
        if (told.length < MOST_TOLD) told.push(`${labelOf(plan)}: ${of}: ${what}`);
      }
      if (tried % 500 === 0) onProgress?.(tried, (performance.now() - begin) / 1000, sumOf(wrong));
    }
    return {
      ...{ seed, requests: scenes.length, calls: scenes.reduce((sum, { calls }) => sum + calls.length, 0) },
      ...{ possible: possible.length, tried, ...counts.all, wrong, faults: told },
      seconds: (performance.now() - begin) / 1000,
    };
  } finally {
    opened.account.close();
  }
}

class Counts {
  readonly all: Record<'kinds' | 'fronts' | 'modules' | 'errors' | 'statuses', Record<string, number>> = {
    ...{ kinds: {}, fronts: {}, modules: {}, errors: {}, statuses: {} },
  };

  add(of: keyof Counts['all'], name: string): void {
    const counts = this.all[of];
    counts[name] = (counts[name] ?? 0) + 1;
  }

  of({ scene, call, kind, error }: Plan): void {
    this.add('kinds', kind);
    this.add('fronts', scene.scenario.front);
    this.add('modules', call.name.split('.')[0] ?? '');
    this.add('errors', error);
  }
}

function plansOf(scene: Scene): Plan[] {
  return scene.calls.flatMap((call): Plan[] => {
    const plan = (kind: Kind, error: string, writer: Writer | null = null): Plan => ({
      scene,
      call,
      kind,
      error,
      writer,
    });
    const isChanging = changesSomething(call.name);
    const writers = readsOrWrites(call.name)
      ? WRITERS.filter(({ concerns }) => concerns.includes(scene.scenario.changes))
      : [];
    return [
      ...errorsOf(call.name).map(({ code }) => plan('error', code)),
      ...stopsAt(call.name).map(({ code }) => plan('stop', code)),
      ...(isChanging ? LOST_ANSWERS.map((code) => plan('lost-answer', code)) : []),
      ...(isChanging ? STOPS.map(({ code }) => plan('stop-after', code)) : []),
      ...writers.map((writer) => plan('writer', writer.name, writer)),
    ];
  });
}

function labelOf({ scene, call, kind, error }: Plan): string {
  return `${scene.scenario.name}: ${kind} ${error} at call ${call.number}, ${call.name}`;
}

class Bench {
  private readonly watch: Watch;
  private submitted = 0;
  private reports: Verdicts[] | null = null;
  private readonly account: EmulatedAccount;

  constructor(
    private readonly opened: Opened,
    private readonly onAnswer: (said: Said) => Said = (said) => said,
  ) {
    const { account } = opened;
    this.account = account;
    this.watch = new Watch(account);
    // Sweeps have a proof of their own: that one is started is enough here.
    account.tasks.submit = () => {
      this.submitted += 1;
      return 'MAPREDUCETASK_0000000000_0000000000';
    };
  }

  /** A change that was made from the page, so that there is one to look at and to undo. */
  async logAChange(): Promise<void> {
    const { database } = this.account;
    const line =
      'INSERT INTO employeeempperms (employee, permkey1, permlevel1, name, hidden_line) VALUES (?, ?, 0, ?, 0)';
    database.run(line, [46, 'LIST_ACCOUNT', 'Accounts']);
    const session: Session = new Map();
    const preview = await page(this.account, session, { view: 'preview', repair: 'remove-global-line:46' });
    const { status } = await page(this.account, session, fieldsIn(preview.text), 'POST');
    if (status !== 302) throw new Error(`The earlier change of the proof was not made: ${status}.`);
    this.account.caches?.clear();
    database.run('SAVEPOINT proof');
  }

  /** The request without any disturbance. @throws Error if it shows something else than it is to show */
  async sceneOf(scenario: Scenario): Promise<Scene> {
    this.restore();
    const before = heldIn(this.account);
    let said: Said | undefined;
    const calls = await this.run(scenario, { kind: 'nothing' }, (answer) => {
      said = answer;
    });
    if (said === undefined || !scenario.shows.test(said.text + said.location)) {
      throw new Error(`${scenario.name} shows something else: ${said?.status} ${said?.text.slice(0, 300)}`);
    }
    const { hidden } = this;
    const shown = said;
    const isReader = scenario.caller === READER;
    const truth: Truth = {
      ...{ before, after: heldIn(this.account), verdicts: [verdictsIn(shown), ...(await this.whole())] },
      // Whoever is not a reader may read everything but secrets.
      hidden: [...hidden.secrets, ...(isReader ? hidden.people.filter((one) => !shown.text.includes(one)) : [])],
    };
    return { scenario, calls, truth };
  }

  /** What an Administrator is told of each application alone: an overview may cost less, and so know less. */
  private async whole(): Promise<readonly Verdicts[]> {
    if (this.reports === null) {
      const ids = selectRows(this.account.database, 'SELECT id FROM integrationapp ORDER BY id').map(([id]) => id);
      this.reports = [];
      for (const integration of ids) {
        const body = { own: false, integration: String(integration) };
        const { text, headers } = await this.account.callRestlet({ deployment: 'customdeploy_td_report_rl', body });
        const type = headers['content-type'] ?? '';
        this.reports.push(verdictsIn({ status: 200, location: '', type, text }));
      }
    }
    return this.reports;
  }

  /** @returns what is wrong */
  async tried(plan: Plan, onAnswer: (said: Said) => void): Promise<readonly Fault[]> {
    const { scene, call, kind, error, writer } = plan;
    const { scenario } = scene;
    this.restore();
    this.opened.refused.length = 0;
    const happening: Happening = writer
      ? {
          kind: 'writer',
          at: call.number,
          write: () => {
            writer.write(this.account);
          },
        }
      : { kind: kind as 'error', at: call.number, error };
    let said: Said | undefined;
    try {
      await this.run(scenario, happening, (answer) => {
        said = this.onAnswer(answer);
      });
    } catch (thrown) {
      return [{ wrong: 'broken', what: String(thrown) }];
    }
    if (said === undefined) return [{ wrong: 'broken', what: 'there is no answer' }];
    onAnswer(said);
    const held = heldIn(this.account);
    const refused = this.opened.refused.map((code): Fault => ({ wrong: 'broken', what: `the emulator lacks ${code}` }));
    if (writer) return [...refused, ...(await this.afterWriter(scene, writer, happening, said, held))];
    const faults = [
      ...refused,
      ...ofAnswer(scenario, happening, said, scene.truth),
      ...ofRecords(scenario, said, held, scene.truth, this.submitted),
    ];
    return scenario.changes === 'none' || scenario.changes === 'sweep'
      ? faults
      : [...faults, ...(await this.again(scene, held))];
  }

  /** The page still leads on: to the change, to what undoes it or why that cannot be, and to a second try. */
  private async again({ scenario, truth }: Scene, held: Held): Promise<Fault[]> {
    const faults: Fault[] = [];
    const row = held.log.find(({ id }) => truth.before.log.every((one) => one.id !== id));
    if (row) {
      for (const view of ['change', 'undo'] as const) {
        const { status, text } = await page(this.account, new Map(), { view, change: String(row.id) });
        if (status !== 200 || text.includes('TD_UNEXPECTED'))
          faults.push({ wrong: 'uncaught', what: `view=${view}: ${status}` });
        const canUndo = text.includes('custpage_td_nonce') || /TD_CANNOT_UNDO|TD_RECORD_CHANGED/.test(text);
        if (view === 'undo' && !canUndo) faults.push({ wrong: 'lost', what: 'no way to undo it, and no reason' });
      }
    }
    const session: Session = new Map();
    const fields = await scenario.before?.(this.account, session);
    // What is done already has no button.
    if (fields?.custpage_td_nonce !== undefined) await scenario.ask(this.account, session, fields);
    return [...faults, ...ofSecondTry(scenario, heldIn(this.account), truth)];
  }

  /** What somebody else wrote stays, and nothing is ready that was so neither before nor after. */
  private async afterWriter(
    { scenario, truth }: Scene,
    writer: Writer,
    happening: Happening,
    said: Said,
    held: Held,
  ): Promise<Fault[]> {
    const faults: Fault[] = [];
    if (!writer.isHeld(held)) faults.push({ wrong: 'overwritten', what: writer.name });
    for (const kind of ['mappings', 'profiles'] as const) {
      // Two versions of one thing count: whoever confirmed has to be told.
      const theirs = held[kind].find(({ id }) => id === OF_OTHERS)?.key;
      const ours = held[kind].some(({ id, counts, key }) => counts && id > OF_OTHERS && key === theirs);
      if (ours && !IS_TOLD.test(said.text)) faults.push({ wrong: 'overwritten', what: `${kind}, and nobody is told` });
    }
    if (scenario.changes !== 'none') {
      // Who looked at the page meanwhile may be shown less, never what is not so.
      return [...faults, ...ofAnswer(scenario, happening, said, truth)];
    }
    this.restore();
    writer.write(this.account);
    let later: Said | undefined;
    await this.run(scenario, { kind: 'nothing' }, (answer) => {
      later = answer;
    });
    const verdicts = [...truth.verdicts, ...(later ? [verdictsIn(later)] : [])];
    return [...faults, ...ofAnswer(scenario, happening, said, { ...truth, verdicts })];
  }

  private async run(
    scenario: Scenario,
    happening: Happening,
    onAnswer: (said: Said) => void,
  ): Promise<readonly Call[]> {
    const session: Session = new Map();
    const fields: Fields = (await scenario.before?.(this.account, session)) ?? {};
    this.submitted = 0;
    return this.watch.during(happening, async () => {
      onAnswer(await scenario.ask(this.account, session, fields));
    });
  }

  private restore(): void {
    this.account.database.run('ROLLBACK TO proof');
    this.account.caches?.clear();
    this.account.outbox.length = 0;
  }

  private get hidden(): { readonly secrets: readonly string[]; readonly people: readonly string[] } {
    const tokens = selectRows(this.account.database, 'SELECT id FROM oauthtoken').map(([id]) => Number(id));
    const secrets = tokens.flatMap((id) => {
      const { tokenSecret, tokenId, consumerSecret } = this.account.credentials(id);
      return [tokenSecret, tokenId, consumerSecret];
    });
    return { secrets: [...new Set(secrets)], people: peopleOf(this.opened.document) };
  }
}

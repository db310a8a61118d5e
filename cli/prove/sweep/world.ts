/**
 * The account of a proof: it goes back to where it was, so that thousands of interruptions meet the same one.
 */
import type { EmulatedAccount, MapReduceCall, MapReduceRun } from '../../../emulator';
import { openAccount } from '../../../emulator';
import { addProfiles } from '../../own-profiles';
import { refusalsOnStandardError } from '../../refusals';
import { PART_TYPE, SWEEP_TYPE } from '../../../src/TypeScript/snapshots/sweeps/fields';
import type { ProofMail } from './account';
import { ownProfile, proofAccount, registerCertificate } from './account';

export const DAILY = 'customdeploy_td_sweep_daily';
export const ON_DEMAND = 'customdeploy_td_sweep_now';

const HOUR = 60 * 60 * 1000;
const BEGIN = Date.UTC(2026, 10, 2, 6);

/** What a sweep writes, and what a proof changes. */
const TABLES = [SWEEP_TYPE, PART_TYPE, 'oauthtoken', 'rolepermissions'];

export class World {
  private time = BEGIN;
  /** How far the clock that scripts see is off. */
  private off = 0;
  private saved = BEGIN;

  /** Sweeps that were run. */
  sweeps = 0;

  private constructor(readonly account: EmulatedAccount) {}

  static async open(
    zip: Uint8Array,
    mail?: ProofMail,
    keep?: Readonly<Record<string, number>>,
    keepsScripts = false,
  ): Promise<World> {
    const clock = { now: () => BEGIN, script: () => BEGIN };
    const now = () => clock.now();
    const account = await openAccount({
      file: proofAccount(mail, keep),
      project: zip,
      now,
      scriptClock: () => clock.script(),
      // An interruption is named by the number of a call: it must be the same one each time.
      jobs: 'seeded',
      keepsScripts,
      onRefusals: refusalsOnStandardError('the account of the proof'),
    });
    const world = new World(account);
    clock.now = () => world.time;
    clock.script = () => world.time + world.off;
    addProfiles(account, [ownProfile()]);
    registerCertificate(account);
    return world;
  }

  /** Runs one a day later than the last. */
  async sweep(how: MapReduceCall = {}, deployment = DAILY): Promise<MapReduceRun> {
    this.pass(24 * HOUR);
    this.sweeps += 1;
    return this.account.runMapReduce(deployment, { caller: this.account.administrator, ...how });
  }

  /** Time passes. */
  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** The clock jumps; no time passes. @param milliseconds may be negative */
  jump(milliseconds: number): void {
    this.off += milliseconds;
  }

  /** Keeps everything as it is now. */
  save(): void {
    this.saved = this.time;
    for (const table of TABLES) {
      this.account.database.run(`DROP TABLE IF EXISTS "proof_${table}"`);
      this.account.database.run(`CREATE TABLE "proof_${table}" AS SELECT * FROM "${table}"`);
    }
  }

  /** Everything is as it was kept. */
  restore(): void {
    this.time = this.saved;
    this.off = 0;
    for (const table of TABLES) {
      this.account.database.run(`DELETE FROM "${table}"`);
      this.account.database.run(`INSERT INTO "${table}" SELECT * FROM "proof_${table}"`);
    }
    this.account.caches?.clear();
    this.account.outbox.length = 0;
  }

  close(): void {
    this.account.close();
  }
}

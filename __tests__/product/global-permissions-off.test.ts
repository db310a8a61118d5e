/**
 * Where the feature Global Permissions is off, no verdict depends on them, and no record has to show any.
 */
import { ADMINISTRATOR, healthyAccount } from './support/accounts';
import { serving } from './support/account';
import { ask, bySession, reportIn } from './support/restlet';
import { snapshotsIn } from './support/snapshots';

it('the chain is read whole, and a snapshot kept, though the record has no list of them', async () => {
  const document = healthyAccount((changed) => {
    changed.account.features = { ...changed.account.features, EMPPERMS: false };
  });
  await serving(document, async (running) => {
    running.account.faults.answerCalls({
      call: 'record.Record.getSublists',
      answer: (_, proceed) => (proceed() as string[]).filter((id) => id !== 'empperms'),
    });
    const report = reportIn(await ask(running, await bySession(running, ADMINISTRATOR)));

    expect([report.verdict, report.sources.chain, report.unread]).toEqual(['ready', 'complete', []]);
    expect(snapshotsIn(running)).toHaveLength(1);
  });
});

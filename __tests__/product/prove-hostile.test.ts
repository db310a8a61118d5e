/** The proofs of hostile requests, answers and files find nothing in a small part of themselves, and something where something is planted. */
import { packagedBundle } from '../../cli/bundle';
import { proveAnswers } from '../../cli/prove/answers/prove-answers';
import { answersText } from '../../cli/prove/answers/text';
import { proveFiles } from '../../cli/prove/files/prove-files';
import { filesText } from '../../cli/prove/files/text';
import type { HostileAnswer } from '../../cli/prove/requests/judge';
import { proveRequests } from '../../cli/prove/requests/prove-requests';
import { requestsText } from '../../cli/prove/requests/text';

const TRACE = '\n    at run (/SuiteScripts/TokenDoctor/restlet.js:1:1)';

it('hostile requests', async () => {
  const proof = await proveRequests(await packagedBundle(), { seed: 3, count: 40 });
  expect(proof.faults).toEqual([]);
  expect(requestsText(proof)).toMatch(/^40 hostile requests from number 0 \(seed 3\)/);

  const spoilt = (answer: HostileAnswer) => ({
    ...answer,
    status: 500,
    type: 'text/html',
    text: `<td-x>Bob Builder TypeError${TRACE}`,
  });
  const { wrong } = await proveRequests(await packagedBundle(), { seed: 3, count: 12, onAnswer: spoilt });
  expect(
    Object.entries(wrong)
      .filter(([, count]) => count === 0)
      .map(([name]) => name),
  ).toEqual(['changed', 'slow']);
});

it('hostile answers to the client', async () => {
  const proof = await proveAnswers({ seed: 3, most: 150 });
  expect(proof.faults).toEqual([]);
  expect(answersText(proof)).toMatch(/^150 hostile answers/);

  const { wrong } = await proveAnswers({
    ...{ seed: 3, most: 30 },
    ask: ({ credentials }) => Promise.resolve({ outcome: 'ready', credentials } as never),
  });
  expect(wrong).toMatchObject({ ready: expect.any(Number) as number, secret: expect.any(Number) as number });
  expect(wrong.ready * wrong.secret).toBeGreaterThan(0);
});

it('hostile files', async () => {
  const proof = await proveFiles({ seed: 3, most: 60, commands: false });
  expect(proof.faults).toEqual([]);
  expect(filesText(proof)).toMatch(/^60 hostile files of \d+/);

  const spoilt = () => ({ status: 5, message: `Cannot read it \u001b[31m${TRACE}` });
  const { wrong } = await proveFiles({ seed: 3, most: 2, commands: false, onTold: spoilt });
  expect(wrong).toMatchObject({ status: 2, trace: 2 });
  expect(wrong.message).toBeGreaterThanOrEqual(2);
});

import { fill } from '../diagnosis/checks/define';
import type { EffectOnOther, EffectsOnOthers } from '../diagnosis/effects-on-others';
import type { Status } from '../diagnosis/finding';
import { VERDICT_WORDS } from '../report/words';
import { WRONG } from './account-words';
import type { Addresses } from './addresses';
import type { Html } from './html';
import { html } from './html';
import { mark } from './parts';

const WORDS = {
  title: 'What changes for integrations that use this employee',
  notChecked: 'Whether this change breaks another integration could not be checked.',
  none: 'No other integration that was read logs in as this employee.',
  unchanged: 'This employee is used by {checked} other integrations. None of their verdicts changes.',
  unchangedOne: 'This employee is used by 1 other integration. Its verdict does not change.',
  breaks: 'This change breaks {name}: {before} now, {after} after it. {why}.',
  breaksOne:
    'This change breaks a credential of {name}: {credential} is {before} now, {after} after it. {why}. {name} is already blocked for another reason.',
  healsOne: 'This change fixes a credential of {name}: {credential}. {name} stays blocked for another reason.',
  heals: 'This change fixes {name} too: {before} now, {after} after it.',
  unknownOne:
    'We cannot tell what this change does to {credential} of {name}: not everything about it could be read. {name} stays blocked.',
  unknown: 'We cannot tell what this change does to {name}: not everything about it could be read.',
  incomplete: 'Not every integration could be read, so there may be others.',
} as const;

/** What a change of an employee does to the integrations that it is not made for. What was not checked is said. */
export function othersSection(found: EffectsOnOthers | null, addresses: Addresses): Html {
  return html`<section aria-labelledby="td-others">
    <h3 id="td-others">${WORDS.title}</h3>
    ${found === null ? html`<p>${mark('unknown')} ${WORDS.notChecked}</p>` : checked(found, addresses)}
  </section>`;
}

/** Lines of one page: of more nobody reads. */
const MOST_LINES = 20;

function checked({ effects, checked: count, isWhole }: EffectsOnOthers, addresses: Addresses): Html {
  const lines = effects.toSorted((a, b) => ORDER.indexOf(statusOf(a)) - ORDER.indexOf(statusOf(b)));
  const words = count === 0 ? WORDS.none : count === 1 ? WORDS.unchangedOne : WORDS.unchanged;
  return html`${lines.length === 0 && html`<p>${fill(words, { checked: String(count) })}</p>`}
  ${
    lines.length > 0 &&
    html`<ul class="td-unread">
      ${lines.slice(0, MOST_LINES).map(
        (line) =>
          html`<li>
            ${mark(statusOf(line))}
            <div>
              <p>${sentenceOf(line)}</p>
              <p class="td-quiet"><a href="${addresses.integration(String(line.application))}">${line.name}</a></p>
            </div>
          </li>`,
      )}
    </ul>`
  }
  ${!isWhole && html`<p>${mark('unknown')} ${WORDS.incomplete}</p>`}`;
}

const ORDER: readonly Status[] = ['fail', 'unknown', 'pass'];

function statusOf({ after }: EffectOnOther): Status {
  return after === 'blocked' ? 'fail' : after === 'ready' ? 'pass' : 'unknown';
}

function sentenceOf({ name, credential, before, after, rootCause }: EffectOnOther): string {
  const words = credential === null ? OF_ALL : OF_ONE;
  return fill(words[after], {
    name,
    credential: credential ?? '',
    before: VERDICT_WORDS[before].toLowerCase(),
    after: VERDICT_WORDS[after].toLowerCase(),
    why: rootCause === null ? '' : WRONG[rootCause.check],
  });
}

const OF_ALL = { blocked: WORDS.breaks, ready: WORDS.heals, unknown: WORDS.unknown } as const;
const OF_ONE = { blocked: WORDS.breaksOne, ready: WORDS.healsOne, unknown: WORDS.unknownOne } as const;

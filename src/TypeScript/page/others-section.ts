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
  heals: 'This change fixes {name} too: {before} now, {after} after it.',
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

function sentenceOf({ name, before, after, rootCause }: EffectOnOther): string {
  const verdicts = { before: VERDICT_WORDS[before].toLowerCase(), after: VERDICT_WORDS[after].toLowerCase() };
  if (after === 'ready') return fill(WORDS.heals, { name, ...verdicts });
  if (after === 'unknown') return fill(WORDS.unknown, { name });
  return fill(WORDS.breaks, { name, ...verdicts, why: rootCause === null ? '' : WRONG[rootCause.check] });
}

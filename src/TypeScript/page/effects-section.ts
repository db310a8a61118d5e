import { permissionLabel } from '../netsuite/permissions';
import type { SideEffect } from '../repair/side-effects';
import type { Html } from './html';
import { html } from './html';
import { readLevelText } from './level-words';
import { table } from './parts';
import { WORDS } from './words';

/** A global permission applies to every role of its employee: what a change does to each. Null where it does nothing. */
export function effectsSection(effects: readonly SideEffect[]): Html | null {
  if (effects.length === 0) return null;
  return html`<h3>${WORDS.effects}</h3>
    <p>${WORDS.effectsIntroduction}</p>
    ${table(
      WORDS.effectsTable,
      WORDS.effectColumns,
      effects.map((effect) => [
        { content: effect.role.name, isHead: true },
        { content: permissionLabel(effect.permission) },
        { content: readLevelText(effect.from) },
        { content: readLevelText(effect.to) },
      ]),
      'td-changes',
    )}`;
}

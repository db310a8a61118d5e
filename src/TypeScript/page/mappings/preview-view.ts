/**
 * What registering, changing or removing a credential does, above the button that does it.
 */
import { fill } from '../../diagnosis/checks/define';
import type { Finding } from '../../diagnosis/finding';
import { displayNames } from '../../examination/mappings/catalogue';
import type { JudgedMapping } from '../../examination/mappings/judge-mapping';
import { codeOf, messageOf } from '../../netsuite/thrown';
import type { MappingPreview } from '../../repair/mappings/mapping-changes';
import {
  formOf,
  previewMapping,
  previewMappingRemoval,
  requireMappingManager,
} from '../../repair/mappings/mapping-changes';
import { RepairRefusal } from '../../repair/refusals';
import { VERDICT_WORDS } from '../../report/words';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse, PageResponse } from '../page-response';
import { mark, table } from '../parts';
import { anchor, waysOut } from '../entry-parts';
import { entryResponse } from '../entry-response';
import type { RouteTo } from '../route';
import { hiddenForm, mappingForm } from './form-view';
import type { ShownField } from './mapping-parts';
import {
  applicationWords,
  confirming,
  kindWords,
  mappingButton,
  SHOWN_FIELDS,
  timeWords,
  valuesOf,
} from './mapping-parts';
import type { SentMapping } from './mapping-route';
import { MAPPING_WORDS as WORDS } from './mapping-words';

/** The preview, or the form with every fault at its field. @throws RepairRefusal for who may not change them */
export function checkMappingView({ sent, isAgain }: RouteTo<'check-mapping'>, addresses: Addresses): PageResponse {
  requireMappingManager();
  if (isAgain) return mappingForm(sent, addresses);
  return keepingForm(sent, addresses, WORDS.problemsTitle, () => previewOrForm(sent, addresses));
}

/** The revocation of a credential is one more version of it. @throws RepairRefusal */
export function endMappingView(entry: number, addresses: Addresses): FormResponse {
  return previewOrForm({ entry, form: { ...formOf(entry).form, ended: true } }, addresses);
}

/** Bringing an earlier version back is saving it again; what it does not say is asked first. @throws RepairRefusal */
export function restoreMappingView(entry: number, addresses: Addresses): FormResponse {
  const { form, faults } = formOf(entry);
  if (faults.length > 0) return mappingForm({ entry, form }, addresses, { faults, isStored: true });
  return previewOrForm({ entry, form }, addresses);
}

/**
 * What is refused after somebody has filled in the form is told above the form as it was sent.
 *
 * @param title above what is refused
 * @throws what is neither a refusal of ours nor of NetSuite's: a fault of ours is logged, and told elsewhere
 */
export function keepingForm(
  sent: SentMapping,
  addresses: Addresses,
  title: string,
  view: () => PageResponse,
): PageResponse {
  try {
    return view();
  } catch (thrown) {
    const isOurs = thrown instanceof RepairRefusal;
    if (!isOurs && !/^[A-Z][A-Z0-9_]+$/.test(codeOf(thrown))) throw thrown;
    const message = `${isOurs ? '' : 'NetSuite: '}${messageOf(thrown)}`;
    return mappingForm(sent, addresses, { problem: { title, message } });
  }
}

function previewOrForm(sent: SentMapping, addresses: Addresses): FormResponse {
  const { preview, faults } = previewMapping(sent.form, sent.entry);
  return preview ? savePreview(preview, sent, addresses) : mappingForm(sent, addresses, { faults });
}

function savePreview({ nonce, judged, before }: MappingPreview, sent: SentMapping, addresses: Addresses): FormResponse {
  const after = valuesAfter(judged);
  const earlier = before && valuesOf(before, displayNames([before]));
  const content = html`<section class="td-form" aria-labelledby="td-preview">
    <h2 id="td-preview">${earlier ? WORDS.endTitle : WORDS.previewTitle}</h2>
    ${table(
      WORDS.previewTitle,
      earlier ? WORDS.previewColumns : WORDS.previewNewColumns,
      SHOWN_FIELDS.map((field) => [
        { content: WORDS.fields[field], isHead: true },
        ...(earlier ? [{ content: earlier[field] }] : []),
        { content: after[field] },
      ]),
      'td-mapping-of',
    )}
    ${whatTheReportSays(judged)} ${hiddenForm(sent)} ${confirming()}
    ${mappingButton('again', WORDS.changeMore, addresses)} ${waysOut(anchor(addresses.mappings.list(), WORDS.toList))}
  </section>`;
  return entryResponse(WORDS.title, content, { nonce, label: before ? WORDS.saveChange : WORDS.save });
}

function valuesAfter({ mapping, user, role }: JudgedMapping): Readonly<Record<ShownField, string>> {
  return {
    application: applicationWords({ name: mapping.name, application: String(mapping.application) }),
    kind: kindWords(mapping.kind),
    entity: `${user} (${mapping.entity})`,
    role: `${role} (${mapping.role})`,
    from: timeWords(mapping.from),
    until: timeWords(mapping.until),
    ended: mapping.ended ? WORDS.yes : WORDS.no,
    label: mapping.label,
  };
}

function whatTheReportSays({ verdict, profile, doubt, findings }: JudgedMapping): Html {
  const words = verdict === 'ready' ? WORDS.saysReady : WORDS.saysNot;
  return html`<h3>${WORDS.saysTitle}</h3>
    <p>${fill(words, { verdict: VERDICT_WORDS[verdict], profile })}</p>
    ${doubt && html`<p>${mark('unknown')} ${fill(WORDS.doubt, { because: doubt.because })} ${doubt.message} ${doubt.advice}</p>`}
    ${
      findings.length > 0 &&
      html`<ul class="td-unread">
        ${findings.map(finding)}
      </ul>`
    }`;
}

function finding({ status, title, message }: Finding): Html {
  return html`<li>
    ${mark(status)}
    <div>
      <strong>${title}</strong>
      <p>${message}</p>
    </div>
  </li>`;
}

/** @throws RepairRefusal */
export function removeMappingView(entry: number, addresses: Addresses): FormResponse {
  const { nonce, current } = previewMappingRemoval(entry);
  const content = html`<section aria-labelledby="td-preview">
    <h2 id="td-preview">${fill(WORDS.removeTitle, { application: applicationWords(current) })}</h2>
    <p>${WORDS.removeIntro}</p>
    <p>${WORDS.removeKept}</p>
    ${confirming()} ${waysOut(anchor(addresses.mappings.show(entry), WORDS.keepIt))}
  </section>`;
  return entryResponse(WORDS.title, content, { nonce, label: WORDS.removeIt });
}

/**
 * What an answer that is no report tells, in any of the forms in which NetSuite tells it.
 */
import { parseJson } from './json.ts';
import { membersOf } from './shape.ts';

export interface Told {
  /** Empty where none is told. */
  readonly code: string;
  readonly message: string;
}

/** Enough to know a form by; a longer answer is not read any further. */
const LONGEST = 64 * 1024;
/** One may be told inside another: a script that failed tells of what it was told itself. */
const LAYERS = 4;

/** The innermost of what is told; undefined where nothing can be read. */
export function toldIn(body: string, headers: Readonly<Record<string, string>>): Told | undefined {
  const begin = body.slice(0, LONGEST);
  let told = inAnyForm(begin) ?? bearerError(headers['www-authenticate']) ?? page(begin) ?? line(begin);
  for (let layer = 1; told !== undefined && layer < LAYERS; layer += 1) {
    const inner: Told | undefined = toldInside(told.message);
    if (inner === undefined) return told;
    told = { code: inner.code === '' ? told.code : inner.code, message: inner.message };
  }
  return told;
}

function inAnyForm(body: string): Told | undefined {
  return jsonError(parseJson(body)) ?? textError(body) ?? soapFault(body);
}

/** An error in JSON or as text somewhere in a message. */
function toldInside(message: string): Told | undefined {
  const [first, last] = [message.indexOf('{'), message.lastIndexOf('}')];
  const json = first >= 0 && last > first ? message.slice(first, last + 1) : '';
  // A log writes the JSON of another as text.
  const value = json === '' ? undefined : (parseJson(json) ?? parseJson(json.replace(/\\(["\\/])/g, '$1')));
  return jsonError(value) ?? textError(message);
}

function jsonError(value: unknown): Told | undefined {
  const document = membersOf(value);
  if (document === undefined) return undefined;
  return restletError(document) ?? restError(document) ?? oauthError(document) ?? scriptError(document);
}

type Members = Readonly<Record<string, unknown>>;

/** `{"error":{"code","message"}}` [DOC] section_4634920277; some products have `details` for the message. */
function restletError({ error }: Members): Told | undefined {
  const { code, message, details } = membersOf(error) ?? {};
  return typeof code === 'string' ? { code, message: text(message) || text(details) } : undefined;
}

/**
 * `{"o:errorDetails":[{"detail","o:errorCode"}]}`, of REST web services. [SEEN] github.com/jacobsvante/netsuite/issues/27
 */
function restError({ title, detail, 'o:errorDetails': details }: Members): Told | undefined {
  if (!Array.isArray(details)) return undefined;
  const { 'o:errorCode': code, detail: inner } = membersOf((details as unknown[])[0]) ?? {};
  return { code: text(code), message: text(inner) || text(detail) || text(title) };
}

/** `{"error":"invalid_grant"}` of the token endpoint. [DOC] subsect_161252460252 */
function oauthError({ error, error_description: message }: Members): Told | undefined {
  return typeof error === 'string' ? { code: error, message: text(message) } : undefined;
}

/** `{"type":"error.SuiteScriptError","name","message"}`: an error that a script caught and answered. */
function scriptError({ name, code, message }: Members): Told | undefined {
  const told = [name, code].find((one) => typeof one === 'string' && /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(one));
  return told !== undefined && typeof message === 'string' ? { code: text(told), message } : undefined;
}

/**
 * `error code: X` and `error message: Y`, each in a line: a RESTlet's error where the request said no content type of JSON.
 * [DOC] section_4634920277
 */
function textError(body: string): Told | undefined {
  const [, code, message] = /\berror code:[ \t]*(\S+)\s+error message:([^]*)/i.exec(body) ?? [];
  return code === undefined ? undefined : { code, message: text(message).trim() };
}

/** Of SOAP web services: a status detail, or a fault whose element is named for it. [DOC] section_N3539420 */
function soapFault(body: string): Told | undefined {
  if (!/<(?:[\w-]+:)?envelope\b/i.test(body)) return undefined;
  const element = (name: string): string =>
    new RegExp(`<(?:[\\w-]+:)?${name}\\b[^<>]*>([^<]*)<`, 'i').exec(body)?.[1] ?? '';
  const fault = /<(?:[\w-]+:)?(\w+Fault|InvalidRequestIP)\b/i.exec(body)?.[1] ?? '';
  const code = element('code') || fault || element('faultcode');
  return { code, message: element('message') || element('faultstring') };
}

/** A page in HTML: its title, then what else can be read on it. */
function page(body: string): Told | undefined {
  if (!/^\s*(?:<!--[^<>]{0,500}-->\s*)?<(?:!doctype html|html|head|body|title)\b/i.test(body)) return undefined;
  const title = /<title\b[^<>]*>([^<]*)/i.exec(body)?.[1] ?? '';
  const [first = '', ...others] = body.split(/<(?:script|style|title)\b/i);
  const content = [first, ...others.map(afterElement)].join(' ').replace(/<[^<>]*>/g, ' ');
  return {
    code: '',
    message: [title, content]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(' | '),
  };
}

function afterElement(text: string): string {
  const end = text.search(/<\/(?:script|style|title)\s*>/i);
  return end < 0 ? '' : text.slice(end);
}

/** One line of text, or several: what a product has written of an error, with the code in it. */
function line(body: string): Told | undefined {
  const [code = ''] = /\b[A-Z][A-Z\d]*(?:_[A-Z\d]+)+\b/.exec(body) ?? [];
  return body.trimStart().startsWith('<') ? undefined : { code, message: body };
}

/** `Bearer realm="123456", error="invalid_token", error_description="…"` [DOC] subsect_158521885412 */
function bearerError(header: string | undefined): Told | undefined {
  const field = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(header ?? '')?.[1];
  const code = field('error');
  return code === undefined ? undefined : { code, message: field('error_description') ?? '' };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

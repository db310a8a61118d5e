import type { Execution } from '../model';
import { optionsOf, optionsOrValue, requiredString } from './arguments';
import { type FormPage, formPageOf } from './form/page';
import { strictObject } from './strict';
import { urlModule } from './url';

/** What a Suitelet has answered. */
export interface ScriptResponse {
  readonly headers: Map<string, string[]>;
  readonly chunks: string[];
  page: FormPage | undefined;
  redirect: string | undefined;
}

/** Headers that the server itself sets (ASSUMED to be these; that some are refused is [DOC] section_4315325840). */
const REFUSED_HEADERS = new Set([
  'connection',
  'content-length',
  'date',
  'location',
  'server',
  'set-cookie',
  'transfer-encoding',
]);

export function emptyResponse(): ScriptResponse {
  return { headers: new Map(), chunks: [], page: undefined, redirect: undefined };
}

/** `http.ServerResponse`: write, writeLine, writePage, headers and redirects to Suitelets. The rest is refused by name. */
export function serverResponse(response: ScriptResponse, execution: Execution): object {
  const { fail } = execution;
  const header = (member: string, options: unknown): { name: string; value: string } => {
    const given = optionsOf(options, member, fail);
    const name = requiredString(given, 'name', member, fail);
    const value = requiredString(given, 'value', member, fail);
    if (REFUSED_HEADERS.has(name.toLowerCase()) || !/^[\w-]+$/.test(name) || /[\r\n]/.test(value)) {
      throw fail('SSS_INVALID_HEADER', `One or more headers are not valid: ${name}`);
    }
    return { name: name.toLowerCase(), value };
  };
  const write = (member: string, options: unknown, suffix: string): void => {
    const given = optionsOrValue(options, 'output', member, fail);
    if (given.output === '') return;
    response.chunks.push(requiredString(given, 'output', member, fail) + suffix);
  };
  return strictObject(
    'http.ServerResponse',
    {
      write(options: unknown): void {
        write('ServerResponse.write', options, '');
      },
      writeLine(options: unknown): void {
        write('ServerResponse.writeLine', options, '\n');
      },
      writePage(options: unknown): void {
        const given = optionsOf(options, 'ServerResponse.writePage', fail);
        // A bare form works too, undocumented [SEEN].
        const page = formPageOf(options) ?? formPageOf(given.pageObject);
        if (page === undefined) {
          const invalid = 'You have entered an invalid type argument: ServerResponse.writePage: pageObject';
          throw fail('SSS_INVALID_TYPE_ARG', invalid);
        }
        response.page = page;
      },
      setHeader(options: unknown): void {
        const { name, value } = header('ServerResponse.setHeader', options);
        response.headers.set(name, [value]);
      },
      addHeader(options: unknown): void {
        const { name, value } = header('ServerResponse.addHeader', options);
        response.headers.set(name, [...(response.headers.get(name) ?? []), value]);
      },
      sendRedirect(options: unknown): void {
        const member = 'ServerResponse.sendRedirect';
        const given = optionsOf(options, member, fail);
        const type = requiredString(given, 'type', member, fail);
        if (type !== 'SUITELET') {
          throw fail('EMULATOR_OPTION_MISSING', `${member}: the emulator does not have the type \`${type}\`.`);
        }
        response.redirect = (urlModule(execution) as { resolveScript: (options: object) => string }).resolveScript({
          scriptId: given.identifier,
          deploymentId: given.id,
          params: given.parameters,
        });
      },
    },
    fail,
  );
}

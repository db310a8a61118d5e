import type { Execution } from '../model';
import { textOf } from './arguments';
import { strictObject } from './strict';

/** What a portlet script has made of its portlet. */
export interface PortletContent {
  title: string;
  html: string;
}

/**
 * The Portlet object of an HTML portlet: `title` and `html` [DOC] section_4671201924. The members of the other types are
 * refused by name, for those types are not deployed.
 */
export function portletObject(content: PortletContent, { fail }: Execution): object {
  return strictObject(
    'portlet.Portlet',
    {
      get title(): unknown {
        return content.title;
      },
      set title(value: unknown) {
        content.title = textOf(value);
      },
      get html(): unknown {
        return content.html;
      },
      set html(value: unknown) {
        content.html = textOf(value);
      },
    },
    fail,
  );
}

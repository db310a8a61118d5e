import { changed, PATH } from '../support/healthy';
import { PARAMETERS } from '../support/parameters';
import type { BrokenProjects } from './fixture';

const { restlet, suitelet } = PATH;

export const parameters: BrokenProjects = {
  'parameter-undeclared': [
    {
      name: 'with a deployment that sets what no script declares',
      project: changed(restlet, '<title>', '<custscript_demo_less>1</custscript_demo_less><title>', PARAMETERS),
      at: `${restlet}:24`,
    },
    {
      name: 'with a deployment that sets a parameter of another script',
      project: changed(suitelet, '<title>', '<custscript_demo_most>1</custscript_demo_most><title>', PARAMETERS),
      at: `${suitelet}:7`,
    },
  ],
  'parameter-value': [
    ...['ten', '1.5', '1,000', '0x10', '9007199254740993', 'T'].map((text) => ({
      name: `with a deployment that sets an INTEGER to ${text}`,
      project: changed(restlet, '_most>10<', `_most>${text}<`, PARAMETERS),
      at: `${restlet}:26`,
    })),
    ...['true', 'Y', '1'].map((text) => ({
      name: `with a deployment that sets a CHECKBOX to ${text}`,
      project: changed(restlet, '_strict>F<', `_strict>${text}<`, PARAMETERS),
      at: `${restlet}:28`,
    })),
    {
      name: 'with a deployment that sets a TEXT to elements',
      project: changed(restlet, 'as it is', '<b>as it is</b>', PARAMETERS),
      at: `${restlet}:27`,
    },
    {
      name: 'with an INTEGER whose default is a word',
      project: changed(restlet, '<defaultvalue>50<', '<defaultvalue>fifty<', PARAMETERS),
      at: `${restlet}:8`,
    },
    {
      name: 'with an INTEGER that is checked by default',
      project: changed(restlet, '<defaultchecked>F<', '<defaultchecked>T<', PARAMETERS),
      at: `${restlet}:9`,
    },
    {
      name: 'with a CHECKBOX that has its default where other types have theirs',
      project: changed(restlet, '<defaultchecked>T</defaultchecked>', '<defaultvalue>T</defaultvalue>', PARAMETERS),
      at: `${restlet}:18`,
    },
  ],
};

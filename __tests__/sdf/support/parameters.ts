/**
 * The healthy project whose RESTlet has a parameter of each type, and one that nobody sets.
 */
import { changed, PATH } from './healthy';

const DECLARED = `<scriptcustomfields>
    <scriptcustomfield scriptid="custscript_demo_most">
      <label>Most rows</label>
      <fieldtype>INTEGER</fieldtype>
      <defaultvalue>50</defaultvalue>
      <defaultchecked>F</defaultchecked>
    </scriptcustomfield>
    <scriptcustomfield scriptid="custscript_demo_note">
      <label>Note</label>
      <fieldtype>TEXT</fieldtype>
      <setting></setting>
    </scriptcustomfield>
    <scriptcustomfield scriptid="custscript_demo_other"><label>Other</label><fieldtype>TEXT</fieldtype></scriptcustomfield>
    <scriptcustomfield scriptid="custscript_demo_strict">
      <label>Strict</label><fieldtype>CHECKBOX</fieldtype><defaultchecked>T</defaultchecked>
    </scriptcustomfield>
  </scriptcustomfields>
  <scriptdeployments>`;

const GIVEN = `<custscript_demo_most>10</custscript_demo_most>
      <custscript_demo_note>as it is</custscript_demo_note>
      <custscript_demo_strict>F</custscript_demo_strict>
    </scriptdeployment>`;

export const PARAMETERS = changed(
  PATH.restlet,
  '<scriptdeployments>',
  DECLARED,
  changed(PATH.restlet, '</scriptdeployment>', GIVEN),
);

import type { Evidence } from '../finding';
import { valueOr } from '../facts';
import { roleReference } from '../references';
import { assumed, LOGIN_ERRORS, oracleHelp } from '../rule-source';
import type { TokenCheck } from './define';
import { listed } from './define';

export const roleActive: TokenCheck = {
  id: 'role-active',
  isOfRole: true,
  reads: ['roles'],
  sources: [
    oracleHelp(
      LOGIN_ERRORS.page,
      LOGIN_ERRORS.title,
      'NetSuite refuses a login with the error permission_denied while the role is inactive.',
    ),
    oracleHelp(
      'bridgehead_N288661',
      'Setting a Role as Single Sign-On Only Role',
      'A role for single sign-on only keeps its users from web services and from pages if they do not come by single sign-on.',
    ),
    assumed('Oracle does not say whether that holds for a token too, so such a role is worth a warning.'),
  ],
  words: {
    pass: { title: "The {word}'s role is active", message: 'The role "{role}" is active.' },
    fail: {
      title: "The {word}'s role is inactive",
      message: 'The role "{role}" is inactive: NetSuite refuses every {word} that was issued with it.',
    },
    warn: {
      title: "The {word}'s role is for single sign-on only",
      message:
        'The role "{role}" is active but marked Single Sign-on Only. Oracle says that such a role keeps users from web services without single sign-on, and does not say whether a {word} still works. If the login fails, take the mark off.',
    },
    unknown: {
      title: "The {word}'s role could not be read",
      message: 'What the role "{role}" holds in the field {open} could not be read.',
    },
  },
  decide({ role: { inactive, singleSignOnOnly } }) {
    if (inactive.known && inactive.value) return 'fail';
    if (!inactive.known || !singleSignOnOnly.known) return 'unknown';
    return singleSignOnOnly.value ? 'warn' : 'pass';
  },
  explain({ role }) {
    const record = roleReference(role);
    const inactive: Evidence = {
      record,
      field: 'Inactive',
      found: role.inactive.known ? (role.inactive.value ? 'yes' : 'no') : 'could not be read',
      needed: 'no',
      requirement: null,
      weight: role.inactive.known ? (role.inactive.value ? 'fail' : 'pass') : 'unknown',
    };
    const ssoOnly: Evidence = {
      record,
      field: 'Single Sign-on Only',
      found: role.singleSignOnOnly.known ? 'yes' : 'could not be read',
      needed: 'no',
      requirement: null,
      weight: role.singleSignOnOnly.known ? 'warn' : 'unknown',
    };
    return {
      evidence: valueOr(role.singleSignOnOnly, true) ? [inactive, ssoOnly] : [inactive],
      slots: {
        role: record.name,
        open: listed([
          ...(role.inactive.known ? [] : ['Inactive']),
          ...(role.singleSignOnOnly.known ? [] : ['Single Sign-on Only']),
        ]),
      },
    };
  },
};

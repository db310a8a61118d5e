import type { Evidence, Status } from '../finding';
import { valueOr } from '../facts';
import { roleReference } from '../links';
import { decided, possible } from '../possibilities';
import type { TokenCheck } from './define';
import { listed } from './define';

export const roleActive: TokenCheck = {
  id: 'role-active',
  source:
    '[DOC] subsect_156935170194 (permission_denied: the role is inactive). ASSUMED: whether tokens work with a single-sign-on-only role is not documented.',
  words: {
    pass: { title: "The token's role is active", message: 'The role "{role}" is active.' },
    fail: {
      title: "The token's role is inactive",
      message: 'The role "{role}" is inactive: NetSuite refuses every token that was issued with it.',
    },
    warn: {
      title: "The token's role is for single sign-on only",
      message:
        'The role "{role}" is active but marked Single Sign-on Only. Whether access tokens work with such a role is not documented; if the login fails, take the mark off.',
    },
    unknown: {
      title: "The token's role could not be read",
      message: 'What the role "{role}" holds in the field {open} could not be read.',
    },
  },
  decide({ role }) {
    const statuses = possible(role.inactive, [true, false]).flatMap((inactive) =>
      possible(role.singleSignOnOnly, [true, false]).map((ssoOnly): Status => {
        if (inactive) return 'fail';
        return ssoOnly ? 'warn' : 'pass';
      }),
    );
    return decided(statuses);
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
      explains: ['NS0109'],
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

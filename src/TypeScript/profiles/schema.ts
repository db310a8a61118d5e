// Made by `npm run docs` out of src/TypeScript/profiles/profile-file.ts. Change that file, not this one.
import type { ShapeSchema } from './check-shape';

export const PROFILE_SCHEMA: ShapeSchema = {
  type: 'object',
  properties: {
    format: { type: 'string', const: 'profile/1' },
    id: { $ref: '#/$defs/ProfileId' },
    name: { $ref: '#/$defs/Line' },
    verb: {
      $ref: '#/$defs/Line',
      description: 'What it does when it works, as a sentence ends: `Acme can sync`.',
      default: 'work',
    },
    recognise: { $ref: '#/$defs/RecogniseFile' },
    credentials: {
      type: 'array',
      items: { $ref: '#/$defs/CredentialFile' },
      description: 'The kinds of credential that it uses, the usual one first.',
      minItems: 1,
      maxItems: 3,
    },
    features: { type: 'array', items: { $ref: '#/$defs/FeatureFile' }, maxItems: 100 },
    options: { type: 'array', items: { $ref: '#/$defs/OptionFile' }, maxItems: 50 },
    requirements: { type: 'array', items: { $ref: '#/$defs/RequirementFile' }, maxItems: 500 },
    advised: { type: 'array', items: { $ref: '#/$defs/AdvisedFile' }, maxItems: 500 },
    whyAdvised: {
      $ref: '#/$defs/Line',
      description: 'Why a level below the advised one may matter, as a sentence goes on.',
    },
    restrictions: { $ref: '#/$defs/RestrictionsFile' },
    calls: {
      type: 'array',
      items: { $ref: '#/$defs/CallFile' },
      description: 'How it calls NetSuite. Left out: nobody published it.',
      maxItems: 20,
    },
    errors: { type: 'array', items: { $ref: '#/$defs/ErrorFile' }, maxItems: 1000 },
    checkSources: { type: 'array', items: { $ref: '#/$defs/CheckSourceFile' } },
    origin: { $ref: '#/$defs/OriginFile' },
    afterwards: { type: 'array', items: { $ref: '#/$defs/PlaceFile' }, maxItems: 20 },
    retry: { $ref: '#/$defs/RetryFile' },
    questions: { type: 'array', items: { $ref: '#/$defs/QuestionFile' }, maxItems: 50 },
    unmatched: {
      type: 'array',
      items: { $ref: '#/$defs/UnmatchedFile' },
      description: "Lines of the vendor's list for which no permission of NetSuite was found.",
    },
    notes: {
      type: 'array',
      items: { $ref: '#/$defs/Line' },
      description: 'What an administrator should know, each a sentence.',
    },
    source: { $ref: '#/$defs/SourceAddress' },
    readOn: { $ref: '#/$defs/Day' },
  },
  required: ['format', 'id', 'name', 'recognise', 'credentials', 'requirements'],
  description: 'What one integration needs of a NetSuite account.',
  additionalProperties: false,
  $defs: {
    ProfileId: {
      type: 'string',
      description: 'Lowercase letters, digits and hyphens; the first is a letter.',
      pattern: '^[a-z][a-z0-9-]{0,63}$',
    },
    RequirementId: {
      type: 'string',
      description: 'A small word that stays the same for as long as it means the same.',
      pattern: '^[a-z0-9][a-z0-9_.:-]{0,79}$',
    },
    PermissionIdText: {
      type: 'string',
      description: 'The id of a permission, such as `LIST_ACCOUNT`. One that is not known is accepted with a note.',
      pattern: '^[A-Za-z0-9_]{1,80}$',
    },
    FeatureIdText: {
      type: 'string',
      description: 'The id of a feature as SuiteScript knows it, such as `MULTICURRENCY`.',
      pattern: '^[A-Z][A-Z0-9_]{0,79}$',
    },
    CodeText: {
      type: 'string',
      description: 'An error code as the integration shows it, such as `NS0565`.',
      minLength: 1,
      maxLength: 80,
    },
    SourceAddress: {
      type: 'string',
      description: 'The address of a public page, beginning with https://.',
      format: 'uri',
      pattern: '^https://[^\\s/?#.]+(?:\\.[^\\s/?#.]+)+(?:[/?#]\\S*)?$',
    },
    Day: {
      type: 'string',
      description: 'The day on which the source was read: `2026-11-26`.',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    },
    Line: { type: 'string', description: 'One line of text.', minLength: 1, maxLength: 1000 },
    CredentialKindText: { type: 'string', enum: ['access-token', 'oauth2-authorization', 'oauth2-certificate'] },
    LevelText: { type: 'string', enum: ['VIEW', 'CREATE', 'EDIT', 'FULL'] },
    CheckIdText: {
      type: 'string',
      enum: [
        'feature-enabled',
        'integration-enabled',
        'token-exists',
        'token-live',
        'employee-access',
        'role-active',
        'role-assigned',
        'token-role',
        'role-permission',
        'global-permission',
        'role-restrictions',
        'role-kind',
      ],
      description: 'The name of a check, such as `global-permission`.',
    },
    ReadingText: {
      type: 'string',
      enum: [
        'closed-periods',
        'supervisor-expense-limits',
        'invalid-supervisors',
        'inactive-employees',
        'inactive-departments',
        'currencies',
        'subsidiaries-feature',
        'subsidiaries-of-roles',
      ],
      description:
        'What a script can read beside the checks, for an error whose cause it may be: one query, and only where the error text names the code and no check explains it.\n\n- `closed-periods`: accounting periods that are closed or locked\n- `supervisor-expense-limits`: supervisors with an expense limit, those with a limit of 0 first\n- `invalid-supervisors`: active employees whose supervisor is inactive or missing\n- `inactive-employees`: employees who are inactive\n- `inactive-departments`: active employees whose department is inactive\n- `currencies`: whether Multiple Currencies is on, and which currencies are active\n- `subsidiaries-feature`: whether it is a OneWorld account\n- `subsidiaries-of-roles`: whether the roles of the credentials may use every subsidiary',
    },
    ConditionFile: {
      type: 'object',
      properties: {
        feature: { $ref: '#/$defs/FeatureIdText', description: 'Only where this feature is on.' },
        credential: {
          $ref: '#/$defs/CredentialKindText',
          description: "Only for this kind of credential, one of the profile's.",
        },
        option: {
          $ref: '#/$defs/RequirementId',
          description: "Only with this option of the integration, one of the profile's `options`.",
        },
      },
      description: 'When something is needed. At least one of these.',
      additionalProperties: false,
      minProperties: 1,
    },
    RecogniseFile: {
      type: 'object',
      properties: {
        integrationNames: {
          type: 'array',
          items: { $ref: '#/$defs/Line' },
          description:
            'An integration record belongs to it when the name contains one of these, in any case. May be empty: then it recognises none, and whoever uses it adds the name in a copy of the profile.',
          maxItems: 50,
        },
        roleNames: {
          type: 'array',
          items: { $ref: '#/$defs/Line' },
          description:
            'The names of the roles that it is meant to use, in any case. Left out: no particular role is expected.',
          maxItems: 50,
        },
        bundle: { $ref: '#/$defs/BundleFile', description: 'The bundle or SuiteApp that brings its role.' },
      },
      required: ['integrationNames'],
      description: 'How its records are recognised in an account.',
      additionalProperties: false,
    },
    BundleFile: {
      type: 'object',
      properties: { name: { $ref: '#/$defs/Line' }, id: { type: 'string', description: 'As NetSuite shows it.' } },
      required: ['name'],
      additionalProperties: false,
    },
    CredentialFile: {
      type: 'object',
      properties: {
        kind: { $ref: '#/$defs/CredentialKindText' },
        features: {
          type: 'array',
          items: { $ref: '#/$defs/FeatureIdText' },
          description: 'Features that this kind needs, beside those that every kind does and the one to log in.',
        },
      },
      required: ['kind'],
      description: 'A kind of credential that it uses.',
      additionalProperties: false,
    },
    FeatureFile: {
      type: 'object',
      properties: {
        id: { $ref: '#/$defs/FeatureIdText' },
        explains: {
          type: 'array',
          items: { $ref: '#/$defs/CodeText' },
          description: 'Its own error codes while the feature is off.',
        },
        source: { $ref: '#/$defs/SourceAddress' },
        readOn: { $ref: '#/$defs/Day' },
      },
      required: ['id'],
      description: 'A feature that it needs with every kind of credential.',
      additionalProperties: false,
    },
    OptionFile: {
      type: 'object',
      properties: { id: { $ref: '#/$defs/RequirementId' }, label: { $ref: '#/$defs/Line' } },
      required: ['id', 'label'],
      description:
        'Something that the integration can be set up to do or not. An account does not say whether it is in use: what needs it is checked only if somebody names the option, or if an error text names it.',
      additionalProperties: false,
    },
    RequirementFile: {
      type: 'object',
      properties: {
        id: { $ref: '#/$defs/RequirementId' },
        label: {
          $ref: '#/$defs/Line',
          description: 'What it is for, in the words of a person; left out: the name of the permission.',
        },
        anyOf: { type: 'array', items: { $ref: '#/$defs/PermissionIdText' }, minItems: 1, maxItems: 20 },
        level: { $ref: '#/$defs/LevelText' },
        strength: {
          type: 'string',
          enum: ['required', 'published'],
          description:
            "`required`: there is public evidence that it fails without. `published`: the vendor's list asks for it.",
          default: 'required',
        },
        onlyWith: { $ref: '#/$defs/ConditionFile' },
        explains: {
          type: 'array',
          items: { $ref: '#/$defs/CodeText' },
          description: 'Its own error codes that an unmet requirement explains.',
        },
        doubt: {
          $ref: '#/$defs/Line',
          description: 'What is not certain about it, such as how the vendor spells the permission.',
        },
        source: { $ref: '#/$defs/SourceAddress' },
        readOn: { $ref: '#/$defs/Day' },
      },
      required: ['id', 'anyOf', 'level'],
      description: 'One permission, or several of which any one will do, at a level.',
      additionalProperties: false,
    },
    AdvisedFile: {
      type: 'object',
      properties: {
        permission: { $ref: '#/$defs/PermissionIdText' },
        level: { $ref: '#/$defs/LevelText' },
        onlyWith: { $ref: '#/$defs/ConditionFile' },
      },
      required: ['permission', 'level'],
      description:
        'A level that the vendor publishes for its role, on a permission that it also needs at a lower one, or may need. A lower level is a warning, never a failure.',
      additionalProperties: false,
    },
    RestrictionsFile: {
      type: 'object',
      properties: {
        subsidiaries: { type: 'string', const: 'ALL', description: 'The role has to see every subsidiary.' },
        segments: {
          type: 'array',
          items: { $ref: '#/$defs/SegmentText' },
          description: 'The role must not be restricted by these.',
          maxItems: 5,
        },
        employees: { type: 'string', const: 'ALL', description: 'The role has to see the records of every employee.' },
        accountingBooks: { type: 'string', const: 'ALL', description: 'The role has to see every accounting book.' },
        explains: {
          type: 'array',
          items: { $ref: '#/$defs/CodeText' },
          description: 'Its own error codes that a restriction explains.',
        },
        source: { $ref: '#/$defs/SourceAddress' },
        readOn: { $ref: '#/$defs/Day' },
      },
      description:
        'Restrictions that the role must not have: a role that is narrowed in one of these fails the check `role-restrictions`.',
      additionalProperties: false,
    },
    SegmentText: { type: 'string', enum: ['CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT'] },
    CallFile: {
      type: 'object',
      properties: {
        channel: {
          type: 'string',
          enum: ['SOAP', 'REST', 'RESTLET'],
          description:
            '`SOAP`: SOAP web services, only with access tokens. `REST`: REST web services. `RESTLET`: a RESTlet.',
        },
        onlyWith: { $ref: '#/$defs/ConditionFile' },
        explains: {
          type: 'array',
          items: { $ref: '#/$defs/CodeText' },
          description: 'Its own error codes where the role does not let it call so.',
        },
        source: { $ref: '#/$defs/SourceAddress' },
        readOn: { $ref: '#/$defs/Day' },
      },
      required: ['channel'],
      description:
        'A way in which it calls NetSuite. A role for Web Services Only cannot call a RESTlet: the check `role-kind` fails then.',
      additionalProperties: false,
    },
    ErrorFile: {
      type: 'object',
      properties: {
        code: { $ref: '#/$defs/CodeText' },
        meaning: { $ref: '#/$defs/Line', description: 'What it means, in one sentence of our own.' },
        kind: { type: 'string', enum: ['permission', 'login', 'data', 'form', 'setup', 'limit', 'other'] },
        checks: {
          type: 'array',
          items: { $ref: '#/$defs/CheckIdText' },
          description: 'The checks that explain it when they fail, beside the features and requirements that name it.',
        },
        mayBe: {
          type: 'array',
          items: { $ref: '#/$defs/CheckIdText' },
          description:
            'Checks that may explain it when they fail, though the code does not say so: they do not list it.',
        },
        features: {
          type: 'array',
          items: { $ref: '#/$defs/FeatureIdText' },
          description: 'Features without which it is shown.',
        },
        look: { $ref: '#/$defs/Line', description: 'On which screen to look where no check explains it.' },
        reads: {
          $ref: '#/$defs/ReadingText',
          description: 'What of its cause a script can read. Left out: nothing, so that a person has to look.',
        },
        fix: { $ref: '#/$defs/Line', description: 'What somebody can do about it.' },
        source: { $ref: '#/$defs/SourceAddress' },
        readOn: { $ref: '#/$defs/Day' },
      },
      required: ['code', 'meaning', 'kind'],
      description: 'An error code of the integration.',
      additionalProperties: false,
    },
    PlaceFile: {
      type: 'object',
      properties: {
        title: { $ref: '#/$defs/Line' },
        steps: { type: 'array', items: { $ref: '#/$defs/Line' }, minItems: 1 },
      },
      required: ['title', 'steps'],
      description: 'One place in the integration in which something is to be done once the account is repaired.',
      additionalProperties: false,
    },
    RetryFile: {
      type: 'object',
      properties: {
        title: { $ref: '#/$defs/Line' },
        where: { $ref: '#/$defs/Line', description: 'The click path, in the integration.' },
        who: { $ref: '#/$defs/Line' },
        again: {
          $ref: '#/$defs/Line',
          description: 'What is enough where nothing has to be entered, as a sentence begins: `syncing again`.',
        },
        choose: { $ref: '#/$defs/Line', description: 'Asks which of the places it is.' },
        enterCredentials: { $ref: '#/$defs/Line', description: 'What to do with new credentials.' },
        source: { $ref: '#/$defs/SourceAddress' },
      },
      description: 'How to try again, as a step of the plan says it. What is left out is replaced by general words.',
      additionalProperties: false,
    },
    QuestionFile: {
      type: 'object',
      properties: {
        question: { $ref: '#/$defs/Line' },
        answer: {
          $ref: '#/$defs/Line',
          description: 'Where none of the cases is so. `{requirements}` are the labels of what is not met.',
        },
        cases: { type: 'array', items: { $ref: '#/$defs/QuestionCaseFile' } },
      },
      required: ['question', 'answer'],
      description: 'A question that people ask, and its answer.',
      additionalProperties: false,
    },
    QuestionCaseFile: {
      type: 'object',
      properties: {
        checks: { type: 'array', items: { $ref: '#/$defs/CheckIdText' }, description: 'One of these checks fails…' },
        requirements: {
          type: 'array',
          items: { $ref: '#/$defs/RequirementId' },
          description: '…or one of these requirements is not met.',
        },
        answer: { $ref: '#/$defs/Line' },
      },
      required: ['answer'],
      additionalProperties: false,
    },
    OriginFile: {
      type: 'object',
      properties: {
        where: { $ref: '#/$defs/Line', description: 'The click path.' },
        how: { $ref: '#/$defs/Line' },
        caution: { $ref: '#/$defs/Line', description: 'What to know before you change the role by hand.' },
      },
      required: ['where', 'how'],
      description: 'How its role and its integration record come into an account that lacks them.',
      additionalProperties: false,
    },
    CheckSourceFile: {
      type: 'object',
      properties: {
        check: { $ref: '#/$defs/CheckIdText' },
        title: { $ref: '#/$defs/Line' },
        source: { $ref: '#/$defs/SourceAddress', description: 'Left out: nobody published it, it is assumed.' },
        says: { $ref: '#/$defs/Line' },
      },
      required: ['check', 'title', 'says'],
      description: 'What the vendor says about what a check looks at.',
      additionalProperties: false,
    },
    UnmatchedFile: {
      type: 'object',
      properties: {
        name: { $ref: '#/$defs/Line' },
        level: { $ref: '#/$defs/LevelText' },
        note: { $ref: '#/$defs/Line' },
        source: { $ref: '#/$defs/SourceAddress' },
      },
      required: ['name'],
      description: "A line of the vendor's list that could not be matched with a permission of NetSuite.",
      additionalProperties: false,
    },
  },
};

/**
 * A profile as a file: what one integration needs of a NetSuite account. It is the one declaration of the format `profile/1`:
 * the JSON Schema in docs/interface is made from these types, and `parse.ts` reads a file strictly by them.
 *
 * Whoever publishes an integration can add it with one such file.
 */

/**
 * Lowercase letters, digits and hyphens; the first is a letter.
 * @pattern ^[a-z][a-z0-9-]{0,63}$
 */
export type ProfileId = string;

/**
 * A small word that stays the same for as long as it means the same.
 * @pattern ^[a-z0-9][a-z0-9_.:-]{0,79}$
 */
export type RequirementId = string;

/**
 * The id of a permission, such as `LIST_ACCOUNT`. One that is not known is accepted with a note.
 * @pattern ^[A-Za-z0-9_]{1,80}$
 */
export type PermissionIdText = string;

/**
 * The id of a feature as SuiteScript knows it, such as `MULTICURRENCY`.
 * @pattern ^[A-Z][A-Z0-9_]{0,79}$
 */
export type FeatureIdText = string;

/**
 * An error code as the integration shows it, such as `NS0565`.
 * @minLength 1
 * @maxLength 80
 */
export type CodeText = string;

/**
 * The address of a public page, beginning with https://.
 * @format uri
 * @pattern ^https://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?$
 */
export type SourceAddress = string;

/**
 * The day on which the source was read: `2026-11-26`.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type Day = string;

/**
 * One line of text.
 * @minLength 1
 * @maxLength 1000
 */
export type Line = string;

export type CredentialKindText = 'access-token' | 'oauth2-authorization' | 'oauth2-certificate';

export type LevelText = 'VIEW' | 'CREATE' | 'EDIT' | 'FULL';

/** The name of a check, such as `global-permission`. */
export type CheckIdText =
  | 'feature-enabled'
  | 'integration-enabled'
  | 'token-exists'
  | 'token-live'
  | 'employee-access'
  | 'role-active'
  | 'role-assigned'
  | 'token-role'
  | 'role-permission'
  | 'global-permission'
  | 'role-restrictions'
  | 'role-kind';

/**
 * What a script can read beside the checks, for an error whose cause it may be: one query, and only where the error text names the
 * code and no check explains it.
 *
 * - `closed-periods`: accounting periods that are closed or locked
 * - `supervisor-expense-limits`: supervisors with an expense limit, those with a limit of 0 first
 * - `invalid-supervisors`: active employees whose supervisor is inactive or missing
 * - `inactive-employees`: employees who are inactive
 * - `inactive-departments`: active employees whose department is inactive
 * - `currencies`: whether Multiple Currencies is on, and which currencies are active
 * - `subsidiaries-feature`: whether it is a OneWorld account
 * - `subsidiaries-of-roles`: whether the roles of the credentials may use every subsidiary
 */
export type ReadingText =
  | 'closed-periods'
  | 'supervisor-expense-limits'
  | 'invalid-supervisors'
  | 'inactive-employees'
  | 'inactive-departments'
  | 'currencies'
  | 'subsidiaries-feature'
  | 'subsidiaries-of-roles';

/**
 * When something is needed. At least one of these.
 * @additionalProperties false
 * @minProperties 1
 */
export interface ConditionFile {
  /** Only where this feature is on. */
  readonly feature?: FeatureIdText;
  /** Only for this kind of credential, one of the profile's. */
  readonly credential?: CredentialKindText;
  /** Only with this option of the integration, one of the profile's `options`. */
  readonly option?: RequirementId;
}

/**
 * How its records are recognised in an account.
 * @additionalProperties false
 */
export interface RecogniseFile {
  /**
   * An integration record belongs to it when the name contains one of these, in any case. May be empty: then it
   * recognises none, and whoever uses it adds the name in a copy of the profile.
   * @maxItems 50
   */
  readonly integrationNames: readonly Line[];
  /**
   * The names of the roles that it is meant to use, in any case. Left out: no particular role is expected.
   * @maxItems 50
   */
  readonly roleNames?: readonly Line[];
  /** The bundle or SuiteApp that brings its role. */
  readonly bundle?: BundleFile;
}

/** @additionalProperties false */
export interface BundleFile {
  readonly name: Line;
  /** As NetSuite shows it. */
  readonly id?: string;
}

/**
 * A kind of credential that it uses.
 * @additionalProperties false
 */
export interface CredentialFile {
  readonly kind: CredentialKindText;
  /** Features that this kind needs, beside those that every kind does and the one to log in. */
  readonly features?: readonly FeatureIdText[];
}

/**
 * A feature that it needs with every kind of credential.
 * @additionalProperties false
 */
export interface FeatureFile {
  readonly id: FeatureIdText;
  /** Its own error codes while the feature is off. */
  readonly explains?: readonly CodeText[];
  readonly source?: SourceAddress;
  readonly readOn?: Day;
}

/**
 * Something that the integration can be set up to do or not. An account does not say whether it is in use: what needs it is
 * checked only if somebody names the option, or if an error text names it.
 * @additionalProperties false
 */
export interface OptionFile {
  readonly id: RequirementId;
  readonly label: Line;
}

/**
 * One permission, or several of which any one will do, at a level.
 * @additionalProperties false
 */
export interface RequirementFile {
  readonly id: RequirementId;
  /** What it is for, in the words of a person; left out: the name of the permission. */
  readonly label?: Line;
  /**
   * @minItems 1
   * @maxItems 20
   */
  readonly anyOf: readonly PermissionIdText[];
  readonly level: LevelText;
  /**
   * `required`: there is public evidence that it fails without. `published`: the vendor's list asks for it.
   * @default "required"
   */
  readonly strength?: 'required' | 'published';
  readonly onlyWith?: ConditionFile;
  /** Its own error codes that an unmet requirement explains. */
  readonly explains?: readonly CodeText[];
  /** What is not certain about it, such as how the vendor spells the permission. */
  readonly doubt?: Line;
  readonly source?: SourceAddress;
  readonly readOn?: Day;
}

/**
 * A level that the vendor publishes for its role, on a permission that it also needs at a lower one, or may need. A lower level
 * is a warning, never a failure.
 * @additionalProperties false
 */
export interface AdvisedFile {
  readonly permission: PermissionIdText;
  readonly level: LevelText;
  readonly onlyWith?: ConditionFile;
}

/**
 * Restrictions that the role must not have: a role that is narrowed in one of these fails the check `role-restrictions`.
 * @additionalProperties false
 */
export interface RestrictionsFile {
  /** The role has to see every subsidiary. */
  readonly subsidiaries?: 'ALL';
  /**
   * The role must not be restricted by these.
   * @maxItems 5
   */
  readonly segments?: readonly SegmentText[];
  /** The role has to see the records of every employee. */
  readonly employees?: 'ALL';
  /** The role has to see every accounting book. */
  readonly accountingBooks?: 'ALL';
  /** Its own error codes that a restriction explains. */
  readonly explains?: readonly CodeText[];
  readonly source?: SourceAddress;
  readonly readOn?: Day;
}

export type SegmentText = 'CLASS' | 'DEPARTMENT' | 'LOCATION' | 'ITEM' | 'ACCOUNT';

/**
 * A way in which it calls NetSuite. A role for Web Services Only cannot call a RESTlet: the check `role-kind` fails then.
 * @additionalProperties false
 */
export interface CallFile {
  /** `SOAP`: SOAP web services, only with access tokens. `REST`: REST web services. `RESTLET`: a RESTlet. */
  readonly channel: 'SOAP' | 'REST' | 'RESTLET';
  readonly onlyWith?: ConditionFile;
  /** Its own error codes where the role does not let it call so. */
  readonly explains?: readonly CodeText[];
  readonly source?: SourceAddress;
  readonly readOn?: Day;
}

/**
 * An error code of the integration.
 * @additionalProperties false
 */
export interface ErrorFile {
  readonly code: CodeText;
  /** What it means, in one sentence of our own. */
  readonly meaning: Line;
  readonly kind: 'permission' | 'login' | 'data' | 'form' | 'setup' | 'limit' | 'other';
  /** The checks that explain it when they fail, beside the features and requirements that name it. */
  readonly checks?: readonly CheckIdText[];
  /** Checks that may explain it when they fail, though the code does not say so: they do not list it. */
  readonly mayBe?: readonly CheckIdText[];
  /** Features without which it is shown. */
  readonly features?: readonly FeatureIdText[];
  /** On which screen to look where no check explains it. */
  readonly look?: Line;
  /** What of its cause a script can read. Left out: nothing, so that a person has to look. */
  readonly reads?: ReadingText;
  /** What somebody can do about it. */
  readonly fix?: Line;
  readonly source?: SourceAddress;
  readonly readOn?: Day;
}

/**
 * One place in the integration in which something is to be done once the account is repaired.
 * @additionalProperties false
 */
export interface PlaceFile {
  readonly title: Line;
  /** @minItems 1 */
  readonly steps: readonly Line[];
}

/**
 * How to try again, as a step of the plan says it. What is left out is replaced by general words.
 * @additionalProperties false
 */
export interface RetryFile {
  readonly title?: Line;
  /** The click path, in the integration. */
  readonly where?: Line;
  readonly who?: Line;
  /** What is enough where nothing has to be entered, as a sentence begins: `syncing again`. */
  readonly again?: Line;
  /** Asks which of the places it is. */
  readonly choose?: Line;
  /** What to do with new credentials. */
  readonly enterCredentials?: Line;
  readonly source?: SourceAddress;
}

/**
 * A question that people ask, and its answer.
 * @additionalProperties false
 */
export interface QuestionFile {
  readonly question: Line;
  /** Where none of the cases is so. `{requirements}` are the labels of what is not met. */
  readonly answer: Line;
  readonly cases?: readonly QuestionCaseFile[];
}

/** @additionalProperties false */
export interface QuestionCaseFile {
  /** One of these checks fails… */
  readonly checks?: readonly CheckIdText[];
  /** …or one of these requirements is not met. */
  readonly requirements?: readonly RequirementId[];
  readonly answer: Line;
}

/**
 * How its role and its integration record come into an account that lacks them.
 * @additionalProperties false
 */
export interface OriginFile {
  /** The click path. */
  readonly where: Line;
  readonly how: Line;
  /** What to know before you change the role by hand. */
  readonly caution?: Line;
}

/**
 * What the vendor says about what a check looks at.
 * @additionalProperties false
 */
export interface CheckSourceFile {
  readonly check: CheckIdText;
  readonly title: Line;
  /** Left out: nobody published it, it is assumed. */
  readonly source?: SourceAddress;
  readonly says: Line;
}

/**
 * A line of the vendor's list that could not be matched with a permission of NetSuite.
 * @additionalProperties false
 */
export interface UnmatchedFile {
  readonly name: Line;
  readonly level?: LevelText;
  readonly note?: Line;
  readonly source?: SourceAddress;
}

/**
 * What one integration needs of a NetSuite account.
 * @additionalProperties false
 */
export interface ProfileFile {
  readonly format: 'profile/1';
  readonly id: ProfileId;
  readonly name: Line;
  /**
   * What it does when it works, as a sentence ends: `Acme can sync`.
   * @default "work"
   */
  readonly verb?: Line;
  readonly recognise: RecogniseFile;
  /**
   * The kinds of credential that it uses, the usual one first.
   * @minItems 1
   * @maxItems 3
   */
  readonly credentials: readonly CredentialFile[];
  /** @maxItems 100 */
  readonly features?: readonly FeatureFile[];
  /** @maxItems 50 */
  readonly options?: readonly OptionFile[];
  /** @maxItems 500 */
  readonly requirements: readonly RequirementFile[];
  /** @maxItems 500 */
  readonly advised?: readonly AdvisedFile[];
  /** Why a level below the advised one may matter, as a sentence goes on. */
  readonly whyAdvised?: Line;
  readonly restrictions?: RestrictionsFile;
  /**
   * How it calls NetSuite. Left out: nobody published it.
   * @maxItems 20
   */
  readonly calls?: readonly CallFile[];
  /** @maxItems 1000 */
  readonly errors?: readonly ErrorFile[];
  readonly checkSources?: readonly CheckSourceFile[];
  readonly origin?: OriginFile;
  /** @maxItems 20 */
  readonly afterwards?: readonly PlaceFile[];
  readonly retry?: RetryFile;
  /** @maxItems 50 */
  readonly questions?: readonly QuestionFile[];
  /** Lines of the vendor's list for which no permission of NetSuite was found. */
  readonly unmatched?: readonly UnmatchedFile[];
  /** What an administrator should know, each a sentence. */
  readonly notes?: readonly Line[];
  readonly source?: SourceAddress;
  readonly readOn?: Day;
}

/**
 * The parts of an account file that an export writes. docs/account-file.md has the whole format.
 */
import type { Level } from '../../diagnosis/shown-names';
import type { ExportedAccount } from '../contract';

/** In the format account/1. */
export interface AccountDocument extends ExportedAccount {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly features: Readonly<Record<string, boolean>>;
  };
  readonly roles: readonly DocumentRole[];
  readonly employees: readonly DocumentEmployee[];
  readonly entities: readonly DocumentEntity[];
  readonly integrations: readonly DocumentIntegration[];
  readonly tokens: readonly DocumentToken[];
  readonly subsidiaries: readonly DocumentSubsidiary[];
  readonly faults: readonly DocumentFault[];
  /** What the format cannot hold, in words: no script reads preferences. */
  readonly preferences?: Readonly<Record<string, string>>;
}

export interface DocumentRole {
  readonly id: number;
  readonly scriptid: string;
  readonly name: string;
  readonly inactive: boolean;
  readonly webServicesOnly: boolean;
  readonly singleSignOnOnly: boolean;
  readonly subsidiaries: 'ALL' | 'ALLACTIVE' | 'OWN' | readonly number[];
  readonly restrictions: readonly { readonly segment: string; readonly viewingAllowed: boolean }[];
  readonly employeeRestriction: string;
  readonly permissions: Readonly<Record<string, Level>>;
}

export interface DocumentEmployee {
  readonly id: number;
  readonly name: string;
  readonly email?: string;
  readonly inactive: boolean;
  readonly giveAccess: boolean;
  readonly roles: readonly number[];
  readonly globalPermissions?: Readonly<Record<string, Level>>;
  readonly releaseDate?: string;
}

export interface DocumentEntity {
  readonly id: number;
  readonly type: 'VENDOR' | 'PARTNER' | 'CUSTOMER' | 'CONTACT';
  readonly name: string;
  readonly inactive: boolean;
  readonly giveAccess: boolean;
  readonly roles: readonly number[];
  readonly company?: number;
  readonly otherCompanies?: readonly { readonly id: number; readonly giveAccess: boolean; readonly role: number }[];
}

export interface DocumentIntegration {
  readonly id: number;
  readonly name: string;
  readonly state: 'ENABLED' | 'BLOCKED' | 'WAITING_FOR_APPROVAL';
  readonly tokenBasedAuthentication: boolean;
}

export interface DocumentToken {
  readonly id: number;
  readonly name?: string;
  readonly integration: number;
  readonly entity: number;
  readonly role: number;
  readonly inactive: boolean;
  readonly revoked: boolean;
  readonly created: string;
}

export interface DocumentSubsidiary {
  readonly id: number;
  readonly name: string;
  readonly inactive: boolean;
}

/** A call that the embedded account refuses, as the real one refused it. */
export interface DocumentFault {
  readonly call: string;
  readonly error: string;
  readonly message?: string;
  readonly when: 'always';
  readonly matching: string;
}

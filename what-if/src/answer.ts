import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import type { SetActive, SetRolePermission } from '../../src/TypeScript/diagnosis/what-if/changes';
import type { Level } from '../../src/TypeScript/netsuite/levels';
import type { WhatIfReport } from '../../src/TypeScript/report/contract';
import type { Match } from './match-roles';
import type { ProjectRole, Unreadable } from './read-project';

/** The role of the account that a file is about. */
export interface RoleReference {
  /** Internal id. */
  readonly id: number;
  readonly scriptid: string;
  readonly name: string;
}

/** What deploying one role file changes. */
export interface RoleChange {
  readonly file: string;
  /** From 1: the line of the permission or setting; of a permission that the file does not have, the list. */
  readonly line: number;
  readonly endLine: number;
  readonly role: RoleReference;
  readonly change: SetRolePermission | SetActive;
  /** The level now, null without a line; of `set-role-active` whether the role is active now. */
  readonly from: Level | null | boolean;
  /** Whether an integration asks about it. The others break nothing, and are not tried. */
  readonly asked: boolean;
}

/** A difference, or something that may be one, of which the effect is unknown here. */
export interface NotCompared {
  readonly file: string;
  readonly line: number;
  readonly role: RoleReference;
  /** Stable word, mostly the element of the file. */
  readonly what: string;
  /** A sentence or two. */
  readonly message: string;
  /** Whether a credential of the account may break by it. */
  readonly matters: boolean;
}

export interface MatchedRole extends ProjectRole {
  readonly match: Match;
}

/** Everything that the command says. */
export interface Answer {
  /** As it was typed. */
  readonly account: string;
  readonly project: {
    /** As it was typed. */
    readonly folder: string;
    readonly roles: readonly MatchedRole[];
    /** Role files that deploy.xml does not deploy. */
    readonly notDeployed: readonly string[];
    /** What else to know, each a sentence. */
    readonly notes: readonly string[];
  };
  readonly changes: readonly RoleChange[];
  readonly notCompared: readonly NotCompared[];
  /** What the account file says that it does not hold, and what may break all the same: each a sentence. */
  readonly notInFile: readonly string[];
  /** Files of the project that cannot be read. */
  readonly errors: readonly Unreadable[];
  readonly report: WhatIfReport;
  /** Role by access token, both by internal id. */
  readonly roleOfToken: ReadonlyMap<number, number>;
  /** By id, as the account knows it. */
  readonly profileOf: (id: string) => Profile | undefined;
}

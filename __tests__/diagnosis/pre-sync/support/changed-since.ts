/** What may have happened in an account since a snapshot was taken. */
import type { Credential, Facts } from '../../../../src/TypeScript/diagnosis/facts';
import { known, valueOr } from '../../../../src/TypeScript/diagnosis/facts';
import type { Level } from '../../../../src/TypeScript/netsuite/levels';
import { ADMINISTRATOR_ROLE, LEVELS } from '../../../../src/TypeScript/netsuite/levels';
import { permissionsOf } from '../../../../src/TypeScript/diagnosis/profile';
import { expensify } from '../../../support/expensify';
import type { Dice } from '../../support/dice';
import { accessTokensOf } from '../../../support/access-tokens';

const [FIRST = '', ...REST] = permissionsOf(expensify);

type Lines = Readonly<Record<string, Level>>;

/** The same account a while later; one thing is different, of the credential's own chain or of somebody else's. */
export function changedSince(facts: Facts, { entity, role }: Credential, dice: Dice): Facts {
  const own = dice.chance(70);
  const key = dice.pick([FIRST, ...REST]);
  const ofRole = (change: (lines: Lines) => Lines): Facts => ({
    ...facts,
    roles: facts.roles.map((one) =>
      (one.id === role) === own && one.id !== ADMINISTRATOR_ROLE && one.permissions.known
        ? { ...one, permissions: known(change(one.permissions.value)) }
        : one,
    ),
  });
  const ofEntity = (change: (lines: Lines) => Lines): Facts => ({
    ...facts,
    entities: facts.entities.map((one) =>
      (one.id === entity) === own && valueOr(one.type, 'VENDOR') === 'EMPLOYEE' && one.globalPermissions.known
        ? { ...one, globalPermissions: known(change(one.globalPermissions.value)) }
        : one,
    ),
  });
  const without = (lines: Lines) =>
    Object.fromEntries(Object.entries(lines).filter(([permission]) => permission !== key));
  const change = dice.pick<() => Facts>([
    () => facts,
    () => ofRole(without),
    () => ofRole((lines) => ({ ...lines, [key]: dice.pick(LEVELS) })),
    () => ofEntity(without),
    () => ofEntity((lines) => ({ ...lines, [key]: dice.pick(LEVELS) })),
    () => ({ ...facts, features: { ...facts.features, EMPPERMS: known(dice.chance(50)) } }),
    () => ({
      ...facts,
      entities: facts.entities.map((one) => (one.id === entity ? one : { ...one, roles: known([]) })),
    }),
    () => ({
      ...facts,
      credentials: known(accessTokensOf(facts).map((one) => (one.entity === entity ? one : { ...one, revoked: true }))),
    }),
  ]);
  return change();
}

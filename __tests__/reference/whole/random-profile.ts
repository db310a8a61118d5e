/** A profile of the account's own, drawn at random: what the format allows, whoever would write it. */
import type { Chance } from './chance';
import { PERMISSIONS, WORDS } from './names';
import type { Kind, ProfileRules, Segment } from './whole-account';
import { KINDS, SEGMENTS } from './whole-account';

const FEATURES = ['CLASSES', 'MULTICURRENCY', 'SUBSIDIARIES', 'DEPARTMENTS', 'RESTWEBSERVICES', 'WEBSERVICESEXTERNAL'];
const LEVELS = ['VIEW', 'CREATE', 'EDIT', 'FULL'] as const;

type Only = NonNullable<ProfileRules['requirements'][number]['onlyWith']>;
type Call = NonNullable<ProfileRules['calls']>[number];

export function randomProfile(chance: Chance): ProfileRules {
  const { odds, one, some, whole, mixed } = chance;
  const kinds: Kind[] = mixed(KINDS).slice(0, whole(1, 3));
  const options = odds(30) ? [{ id: 'extra', label: 'Does more' }] : [];
  const only = (): { onlyWith: Only } | object => {
    const condition: Only = {
      ...(odds(20) ? { feature: one(FEATURES) } : {}),
      ...(odds(12) ? { credential: one(kinds) } : {}),
      ...(options.length > 0 && odds(20) ? { option: 'extra' } : {}),
    };
    return Object.keys(condition).length > 0 ? { onlyWith: condition } : {};
  };
  const names = odds(92) ? mixed(WORDS).slice(0, whole(1, 2)) : [];
  const segments: Segment[] = odds(30) ? some(SEGMENTS, 35) : [];
  const restrictions = {
    ...(odds(35) ? { subsidiaries: 'ALL' as const } : {}),
    ...(segments.length > 0 ? { segments } : {}),
    ...(odds(20) ? { employees: 'ALL' as const } : {}),
  };
  const calls = odds(60)
    ? Array.from({ length: whole(1, 2) }, () => withTokens(kinds, one(['SOAP', 'REST', 'RESTLET'] as const), only()))
    : [];
  const advised = odds(35)
    ? mixed(PERMISSIONS)
        .slice(0, whole(1, 3))
        .map((permission) => ({ permission, level: one(LEVELS), ...only() }))
    : [];
  return {
    format: 'profile/1',
    id: 'own-one',
    name: one(WORDS),
    recognise: { integrationNames: names, ...(odds(55) ? { roleNames: mixed(WORDS).slice(0, whole(1, 2)) } : {}) },
    credentials: kinds.map((kind) => ({ kind, ...(odds(25) ? { features: [one(FEATURES)] } : {}) })),
    ...(odds(30) ? { features: some(FEATURES, 25).map((id) => ({ id })) } : {}),
    ...(options.length > 0 ? { options } : {}),
    requirements: Array.from({ length: whole(0, 6) }, (_, place) => ({
      id: `need-${place}`,
      anyOf: mixed(PERMISSIONS).slice(0, odds(75) ? 1 : whole(2, 3)),
      level: one(LEVELS),
      ...(odds(35) ? { strength: 'published' as const } : {}),
      ...only(),
    })),
    ...(advised.length > 0 ? { advised } : {}),
    ...(Object.keys(restrictions).length > 0 ? { restrictions } : {}),
    ...(calls.length > 0 ? { calls } : {}),
  };
}

/** SOAP goes with access tokens alone: a profile that says otherwise is refused. */
function withTokens(kinds: readonly Kind[], channel: Call['channel'], condition: Pick<Call, 'onlyWith'>): Call {
  if (channel !== 'SOAP' || kinds.every((kind) => kind === 'access-token')) return { channel, ...condition };
  if (!kinds.includes('access-token')) return { channel: 'REST', ...condition };
  return { channel, onlyWith: { ...condition.onlyWith, credential: 'access-token' } };
}

import type { Member, RoleName, Team } from '@/api';
import { highestRole } from '@/app/session';

export const ROLES: RoleName[] = ['rep', 'manager', 'admin'];

export function roleOf(member: Member): RoleName {
  return member.role ?? highestRole(member.roles ?? []);
}

export type MemberState = 'active' | 'invited' | 'inactive';

/** A member without a login, or one switched off, is inactive; an invitation waits for its reader. */
export function stateOf(member: Member): MemberState {
  if (member.status === 'invited') return 'invited';
  if (member.status === 'inactive' || member.status === 'deactivated') return 'inactive';
  if (member.active === false || member.enabled === false) return 'inactive';
  return 'active';
}

/** The ids of a team's members, whether they came as ids or as records. */
export function memberIds(team: Team): string[] {
  if (team.memberIds) return team.memberIds;
  return (team.members ?? []).map((member) => (typeof member === 'string' ? member : member.id));
}

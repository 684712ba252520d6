import type { Member, RoleName } from '@/api';

export const ROLES: RoleName[] = ['rep', 'manager', 'admin'];

export function roleOf(member: Member): RoleName {
  return member.role ?? 'rep';
}

export type MemberState = 'active' | 'invited' | 'deactivated';

/** An invited member has not signed in yet; a deactivated one cannot, or never had a login. */
export function stateOf(member: Member): MemberState {
  if (member.status === 'invited') return 'invited';
  return member.status === 'deactivated' ? 'deactivated' : 'active';
}

import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { type Me, type Member, type RoleName, directory, rows, session } from '@/api';

const SessionContext = createContext<Me | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in; only below the signed-in part of the console. */
export function useSession(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('Nobody is signed in here');
  return me;
}

export const meQuery = {
  queryKey: ['me'],
  queryFn: session.me,
  retry: false,
  staleTime: 5 * 60_000,
} as const;

const RANK: Record<RoleName, number> = { rep: 1, manager: 2, admin: 3 };

/** Roles are cumulative: an admin may do what a manager and a rep may. */
export function hasRole(roles: readonly string[], least: RoleName): boolean {
  return roles.some((role) => (RANK[role as RoleName] ?? 0) >= RANK[least]);
}

export function highestRole(roles: readonly string[]): RoleName {
  return (['admin', 'manager', 'rep'] as const).find((role) => roles.includes(role)) ?? 'rep';
}

export function memberName(member: Partial<Member>): string {
  const full = [member.firstName, member.lastName].filter(Boolean).join(' ');
  return member.name || full || member.email || '';
}

/** The organization's members, for names behind owner ids. */
export function useMembers() {
  const me = useSession();
  const query = useQuery({
    queryKey: ['members'],
    queryFn: directory.members,
    staleTime: 60_000,
    retry: false,
  });
  return useMemo(() => {
    const members = rows(query.data);
    const byId = new Map(members.map((member) => [member.id, member]));
    if (!byId.has(me.id)) byId.set(me.id, { id: me.id, email: me.email, name: me.name });
    return {
      members: [...byId.values()],
      nameOf: (id: string | null | undefined): string | undefined => {
        const member = id ? byId.get(id) : undefined;
        return member && memberName(member);
      },
    };
  }, [query.data, me]);
}

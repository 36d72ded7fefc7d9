import { useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { getJson } from '../api/client';
import { API } from '../api/paths';
import type { Me, Role } from '../api/types';

/** Asks the gateway who is logged in; 401 and 499 mean nobody. */
export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => getJson<Me>(`${API.gateway}/me`, {}, signal),
    retry: false,
    staleTime: 5 * 60_000,
  });
}

/** Who is logged in, for everything inside the shell. */
export const UserContext = createContext<Me | null>(null);

/** The user of the session. */
export function useUser(): Me {
  const user = use(UserContext);
  if (!user) throw new Error('useUser needs the shell around it');
  return user;
}

/** True when the user has one of the roles. What is refused here the server refuses too. */
export function hasAnyRole(user: Me, roles: readonly Role[]): boolean {
  return roles.some((role) => user.roles.includes(role));
}

/** Whose page this is: a customer's own company, else the company that runs the suite. */
export function ownCompany({ customerName, company }: Me): string | null {
  return customerName ?? company ?? null;
}

/** The roles as people call them. */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  operator: 'Operator',
  energy: 'Energy',
  finance: 'Finance',
  controller: 'Controller',
  executive: 'Executive',
  auditor: 'Auditor',
  admin: 'Administrator',
  'ai-customer': 'AI customer',
};

/** The roles of a user in words, without the technical ones. */
export function roleNames(user: Me): string[] {
  return user.roles.flatMap((role) => ROLE_NAMES[role] ?? []);
}

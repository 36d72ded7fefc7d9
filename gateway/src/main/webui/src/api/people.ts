/** People of the company, customers' users, and the credentials of machines. */
import { useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import { usePages } from './pages';
import { API } from './paths';
import type { Page } from './types';

/** How somebody's logins stand. */
export interface LoginState {
  readonly enabled: boolean;
  readonly invited: boolean;
  readonly lockedOut: boolean;
  readonly secondFactors: readonly string[];
  readonly lastLoginAt: string | null;
}

/** A person who logs in. */
export interface UserAccount extends LoginState {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly createdAt: string;
}

/** A person of the company. */
export interface Person extends UserAccount {
  readonly roles: readonly string[];
  readonly version: number;
}

/** A login that has not ended. */
export interface LoginSession {
  readonly startedAt: string;
  readonly lastUsedAt: string;
  readonly ipAddress: string;
}

/** How an invitation reaches somebody; the password is in the first answer only. */
export interface Invited {
  readonly id: string;
  readonly username: string;
  readonly mailed: boolean;
  readonly temporaryPassword?: string | null;
}

/** What signing out everywhere did. */
export interface SignedOut {
  readonly endedSessions: number;
  readonly accessTokensEndAt: string;
}

/** A customer as the identity provider knows it. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly alias: string;
  readonly description: string | null;
  readonly domains: readonly string[];
}

/** What a machine logs in with, without its secret. */
export interface ApiCredential {
  readonly clientId: string;
  readonly name: string;
  readonly description: string | null;
  readonly organizationId: string | null;
  readonly organizationName: string | null;
  readonly roles: readonly string[];
  readonly enabled: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly secretSince: string | null;
  readonly lastUsedAt: string | null;
}

/** A credential whose secret was just made; it is in the first answer only. */
export interface NewSecret {
  readonly credential: ApiCredential;
  readonly secret?: string | null;
}

/** Where people of the company are looked after. */
export const PEOPLE = `${API.gateway}/people`;
/** Where customers are made known. */
export const ORGANIZATIONS = `${API.gateway}/organizations`;
/** Every API credential, for administrators. */
export const CREDENTIALS = `${API.gateway}/api-credentials`;
/** A customer's own users and credentials. */
export const MY_ORGANIZATION = `${API.gateway}/my-organization`;

/** People by name, page after page. */
export function usePeople(query: { readonly search: string; readonly role: string }) {
  return usePages<Person>(['people'], PEOPLE, query);
}

/** One person. */
export function usePerson(id: string) {
  return useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => getJson<Person>(`${PEOPLE}/${id}`, {}, signal),
  });
}

/** Where a person is logged in. */
export function useSessions(id: string) {
  return useQuery({
    queryKey: ['person-sessions', id],
    queryFn: async ({ signal }) =>
      (await getJson<Page<LoginSession>>(`${PEOPLE}/${id}/sessions`, {}, signal)).items,
  });
}

/** Customers by name, page after page. */
export function useOrganizations() {
  return usePages<Organization>(['organizations'], ORGANIZATIONS);
}

/** All customers by name, the first thousand. */
export function useAllOrganizations() {
  return useQuery({
    queryKey: ['organizations', 'all'],
    queryFn: async ({ signal }) =>
      (await getJson<Page<Organization>>(ORGANIZATIONS, { limit: 1000 }, signal)).items,
  });
}

/** One customer. */
export function useOrganization(url: string) {
  return useQuery({
    queryKey: ['organization', url],
    queryFn: ({ signal }) => getJson<Organization>(url, {}, signal),
  });
}

/** The users of a customer. */
export function useCustomerUsers(url: string) {
  return usePages<UserAccount>(['customer-users', url], url);
}

/** API credentials by name, all below an address or those of one customer. */
export function useCredentials(url: string, organizationId?: string) {
  return usePages<ApiCredential>(['api-credentials', url], url, { organizationId });
}

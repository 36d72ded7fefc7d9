/** The services behind the gateway, each under its own address. */
export const API = {
  gateway: '/api/gateway/v1',
  costModel: '/api/cost-model/v1',
  fleet: '/api/fleet/v1',
  energy: '/api/energy-contracts/v1',
  aiHosting: '/api/ai-hosting/v1',
} as const;

/** The address that starts the login and comes back to the page asked for. */
export function loginUrl(returnTo: string): string {
  return `/login?redirect=${encodeURIComponent(returnTo)}`;
}

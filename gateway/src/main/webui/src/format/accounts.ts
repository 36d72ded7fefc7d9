const SERVICE_ACCOUNT = /^service-account-(?:api-)?(.+)$/;

/** The account behind a record in words: a person by user name, a machine by what it works for. */
export function accountName(account: string): string {
  const machine = SERVICE_ACCOUNT.exec(account)?.[1];
  return machine ? `${machine} (API)` : account;
}

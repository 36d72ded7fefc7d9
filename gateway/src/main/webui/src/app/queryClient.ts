import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';

/** Retries what may heal by itself (no answer, a part restarting), never a refusal. */
function worthRetrying(failures: number, error: unknown): boolean {
  const status = error instanceof ProblemError ? error.status : 400;
  return failures < 2 && (status === 0 || status === 502 || status === 503);
}

/** The cache of server answers. Figures are fresh for half a minute. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 30_000 } },
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey, postJson } from '../../api/client';
import { API } from '../../api/paths';

/** Closes or reopens a month; one key for one intent, so that a second click does nothing twice. */
export function usePeriodAction(period: string, action: 'close' | 'reopen', onDone: () => void) {
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: (body: Readonly<Record<string, string>>) =>
      postJson(`${API.costModel}/periods/${period}/${action}`, body, { idempotencyKey }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone();
    },
  });
}

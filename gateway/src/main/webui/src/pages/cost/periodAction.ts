import { postJson } from '../../api/client';
import { API } from '../../api/paths';

/** Closes or reopens a month. */
export function sendPeriodAction(
  period: string,
  action: 'close' | 'reopen',
  body: Readonly<Record<string, string>>,
) {
  return (idempotencyKey: string) =>
    postJson(`${API.costModel}/periods/${period}/${action}`, body, { idempotencyKey });
}

/** Usage events that need somebody’s attention. */
import { usePages } from '../pages';
import { API } from '../paths';

/** An event that needs somebody's attention. */
export interface EventException {
  readonly number: number;
  readonly kind: 'REJECTED' | 'CONFLICT' | 'LATE';
  readonly customer?: string | null;
  readonly source?: string | null;
  readonly eventId?: string | null;
  readonly type?: string | null;
  readonly subject?: string | null;
  readonly time?: string | null;
  readonly period?: string | null;
  readonly reason: string;
  readonly times: number;
  readonly receivedAt: string;
  readonly lastReceivedAt: string;
}

/** Events that were refused, contradict another one or came late; of one customer, or all. */
export function useEventExceptions(customer?: string) {
  return usePages<EventException>(['hosting', 'exceptions'], `${API.aiHosting}/events/exceptions`, {
    customer,
  });
}

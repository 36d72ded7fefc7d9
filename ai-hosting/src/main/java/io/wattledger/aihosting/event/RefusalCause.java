package io.wattledger.aihosting.event;

import java.util.Locale;

/** What an event that cannot be used failed at; few, because each is a series of its own. */
enum RefusalCause {
  /** It is no event of a kind that is known here. */
  CONTENT,
  /** It names no customer, an unknown one or a closed one. */
  CUSTOMER,
  /** It was sent by a customer and names another one. */
  FOREIGN_CUSTOMER,
  /** It names a resource or GPUs that are not there. */
  RESOURCE,
  /** Its time is too far ahead, too long ago, or contradicts itself. */
  TIME;

  /** The label's value. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.wattledger.aihosting.customer;

import io.wattledger.kernel.time.BillingZone;
import java.util.Currency;

/**
 * A stored customer.
 *
 * @param view the customer
 */
public record Customer(CustomerView view) {

  /** Its code. */
  public String code() {
    return view.code();
  }

  /** The zone in which its days and months are counted. */
  public BillingZone zone() {
    return BillingZone.of(view.timeZone());
  }

  /** The currency of its prices. */
  public Currency currency() {
    return Currency.getInstance(view.currency());
  }
}

package io.wattledger.testing.broken.money;

/** Takes, keeps and gives binary numbers. */
public class FloatingPrice {

  private final double price;

  /** A price. */
  public FloatingPrice(double price) {
    this.price = price;
  }

  /** The price. */
  public double price() {
    return price;
  }
}

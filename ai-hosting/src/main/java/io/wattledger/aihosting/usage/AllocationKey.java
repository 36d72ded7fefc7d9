package io.wattledger.aihosting.usage;

/**
 * What an allocation is known by.
 *
 * @param customer the customer
 * @param resource the resource
 * @param allocation the customer's name for it
 */
public record AllocationKey(String customer, String resource, String allocation)
    implements Comparable<AllocationKey> {

  @Override
  public int compareTo(AllocationKey other) {
    int order = customer.compareTo(other.customer);
    order = order == 0 ? resource.compareTo(other.resource) : order;
    return order == 0 ? allocation.compareTo(other.allocation) : order;
  }
}

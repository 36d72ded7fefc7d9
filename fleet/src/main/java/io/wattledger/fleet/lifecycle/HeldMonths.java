package io.wattledger.fleet.lifecycle;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** Months that the current transaction has already made sure of. */
@TransactionScoped
public class HeldMonths implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Set<YearMonth> months = new HashSet<>();

  boolean contains(YearMonth month) {
    return months.contains(month);
  }

  void add(YearMonth month) {
    months.add(month);
  }
}

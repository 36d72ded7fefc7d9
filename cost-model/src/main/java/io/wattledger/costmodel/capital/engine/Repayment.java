package io.wattledger.costmodel.capital.engine;

import io.wattledger.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** How the principal of a debt is paid back. See docs/formulas/debt.md. */
public sealed interface Repayment {

  /**
   * The one place where the kinds are told apart: a new kind does not compile until every caller
   * says what it means.
   */
  <T> T match(
      Function<AtMaturity, T> atMaturity,
      Function<LevelPayment, T> levelPayment,
      Function<Schedule, T> schedule);

  /** Interest is paid as it accrues, the principal in one sum on the maturity day. */
  record AtMaturity() implements Repayment {
    @Override
    public <T> T match(
        Function<AtMaturity, T> atMaturity,
        Function<LevelPayment, T> levelPayment,
        Function<Schedule, T> schedule) {
      return atMaturity.apply(this);
    }
  }

  /**
   * One equal payment of interest and principal at the end of each whole calendar month, computed
   * from a twelfth of the annual rate; the last payment clears the balance.
   *
   * @param payments the number of payments, at least one
   */
  record LevelPayment(int payments) implements Repayment {

    /** Refuses a schedule without a payment. */
    public LevelPayment {
      if (payments < 1) {
        throw new IllegalArgumentException("a level-payment debt has at least one payment");
      }
    }

    @Override
    public <T> T match(
        Function<AtMaturity, T> atMaturity,
        Function<LevelPayment, T> levelPayment,
        Function<Schedule, T> schedule) {
      return levelPayment.apply(this);
    }
  }

  /**
   * Stated repayments of principal; what is left falls due on the maturity day.
   *
   * @param payments the repayments, in any order
   */
  record Schedule(List<PrincipalPayment> payments) implements Repayment {

    /** Copies the payments. */
    public Schedule {
      payments = List.copyOf(payments);
    }

    @Override
    public <T> T match(
        Function<AtMaturity, T> atMaturity,
        Function<LevelPayment, T> levelPayment,
        Function<Schedule, T> schedule) {
      return schedule.apply(this);
    }
  }

  /**
   * A repayment of principal.
   *
   * @param on the day on which it is paid
   * @param amount the principal paid, positive
   */
  record PrincipalPayment(LocalDate on, Money amount) {

    /** Refuses a missing day and an amount that is not positive. */
    public PrincipalPayment {
      Objects.requireNonNull(on, "on");
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("a repayment must be positive");
      }
    }
  }
}

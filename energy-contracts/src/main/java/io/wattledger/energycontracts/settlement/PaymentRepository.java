package io.wattledger.energycontracts.settlement;

import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the credit ledgers posted for bills; what they posted follows the newest final ones. */
@ApplicationScoped
class PaymentRepository {

  private final Sql sql;

  PaymentRepository(Sql sql) {
    this.sql = sql;
  }

  /** The payments of those bills that are the newest final one of their month. */
  Map<UUID, Payment> of(List<UUID> settlements) {
    Map<UUID, Payment> payments = new HashMap<>();
    sql.list(
        "select s.id, s.total, coalesce(posted.earned, 0) - coalesce(brought.amount, 0) as earned,"
            + " coalesce(posted.used, 0) as used from settlement s left join lateral (select"
            + " sum(p.amount) filter (where p.kind = 'EARNED') as earned, sum(p.amount) filter"
            + " (where p.kind = 'USED') as used from power_credit_posting p where p.contract_code ="
            + " s.contract_code and p.month = s.period) posted on true left join lateral (select"
            + " sum(o.amount) as amount from power_credit_opening o where o.contract_code ="
            + " s.contract_code and o.month = s.period) brought on true"
            + " where s.id = any(?) and s.status = 'FINAL' and not exists (select from settlement"
            + " newer where newer.contract_code = s.contract_code and newer.period = s.period and"
            + " newer.status = 'FINAL' and newer.version > s.version)",
        row ->
            payments.put(
                row.getObject("id", UUID.class),
                Payment.of(
                    row.getBigDecimal("total"),
                    row.getBigDecimal("earned"),
                    row.getBigDecimal("used"))),
        (Object) settlements.toArray(UUID[]::new));
    return payments;
  }
}

package io.wattledger.costmodel.facts.cost;

import io.wattledger.costmodel.statement.engine.CostComponent;
import io.wattledger.costmodel.statement.engine.SharingDriver;
import io.wattledger.costmodel.statement.month.MonthFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A stored cost.
 *
 * @param id its id
 * @param version its version, from 1
 * @param code its code, unique within the month
 * @param component where it stands on the statement
 * @param category what kind of cost it is
 * @param description what it is
 * @param supplier who is paid, null when nobody is
 * @param document invoice or other document, null when there is none
 * @param period the month in which it counts
 * @param amount the whole amount
 * @param currency ISO 4217 code
 * @param siteCode the site it belongs to, null when it is shared
 * @param modelCode the machine model it concerns, null for all
 * @param driver by what it is shared, null with a site
 * @param miningSharePercent the part that mining bears
 * @param importId the import that brought it, null when it was entered
 */
public record CostFact(
    UUID id,
    int version,
    String code,
    CostComponent component,
    String category,
    String description,
    String supplier,
    String document,
    YearMonth period,
    BigDecimal amount,
    String currency,
    String siteCode,
    String modelCode,
    SharingDriver driver,
    BigDecimal miningSharePercent,
    UUID importId) {

  static CostFact of(UUID id, int version, CostFactRequest request, UUID importId) {
    return new CostFact(
        id,
        version,
        request.code(),
        request.component(),
        request.category(),
        request.description(),
        request.supplier(),
        request.document(),
        request.period(),
        request.amount().setScale(2, RoundingMode.UNNECESSARY),
        request.currency(),
        request.siteCode(),
        request.modelCode(),
        request.driver(),
        plain(request.miningSharePercent()),
        importId);
  }

  MonthFacts.StatedCost fact() {
    return new MonthFacts.StatedCost(
        id.toString(),
        version,
        code,
        component,
        description,
        document,
        amount,
        currency,
        miningSharePercent,
        siteCode,
        modelCode,
        driver);
  }

  CostFactRequest request() {
    return new CostFactRequest(
        code,
        component,
        category,
        description,
        supplier,
        document,
        period,
        amount,
        currency,
        siteCode,
        modelCode,
        driver,
        miningSharePercent);
  }

  /** Without trailing zeros, so that the same share always reads the same. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}

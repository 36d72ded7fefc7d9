package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A previewed bill.
 *
 * @param timeZone zone in which days and months were counted
 * @param from first local day
 * @param to first local day after
 * @param currency the bill's currency
 * @param status FINAL, or DRAFT when facts were missing
 * @param lines the lines
 * @param total their sum
 * @param shares the bill by use and consumer, absent when the request states no uses
 * @param checks figures by which a person recognises the period
 * @param missing facts that were needed and absent
 */
public record PreviewView(
    String timeZone,
    LocalDate from,
    LocalDate to,
    String currency,
    SettlementStatus status,
    List<LineView> lines,
    BigDecimal total,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<ShareView> shares,
    ChecksView checks,
    List<MissingView> missing) {}

package io.wattledger.energycontracts.settlement;

import io.wattledger.energycontracts.contract.Codes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;

/**
 * A bill to be computed from stored facts and kept.
 *
 * @param contractCode the contract
 * @param period the month, counted in the contract's zone
 */
public record SettlementRequest(
    @NotNull(message = "is required") @Pattern(regexp = Codes.CODE, message = Codes.CODE_RULE)
        String contractCode,
    @NotNull(message = "is required, for example 2026-10") YearMonth period) {}

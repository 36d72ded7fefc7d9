package io.wattledger.testing.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** A note of money in a month. */
public record Note(
    @NotBlank @Size(max = 40) String code,
    @NotNull YearMonth period,
    @NotNull @PositiveOrZero BigDecimal amount,
    @NotNull Kind kind,
    LocalDate day,
    Instant at,
    Integer count,
    Boolean urgent,
    List<@Valid Part> parts) {

  /** Kinds of note. */
  public enum Kind {
    /** A bill. */
    BILL,
    /** A credit. */
    CREDIT
  }

  /** A part of a note. */
  public record Part(@NotBlank String name, BigDecimal amount) {}
}

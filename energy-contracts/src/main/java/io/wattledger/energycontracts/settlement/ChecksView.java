package io.wattledger.energycontracts.settlement;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.wattledger.energycontracts.engine.bill.Bill;
import java.io.IOException;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures by which a person recognises a bill's period.
 *
 * @param hours real hours of the period, a count: 743 in a March with daylight saving
 * @param intervals metering intervals with a reading
 * @param energyKwh their energy
 * @param peakKw the highest interval's mean power, null without readings
 */
public record ChecksView(
    @Schema(type = SchemaType.NUMBER, implementation = Double.class)
        @JsonSerialize(using = PlainNumber.class)
        BigDecimal hours,
    long intervals,
    BigDecimal energyKwh,
    BigDecimal peakKw) {

  static ChecksView of(Bill.Checks checks) {
    return new ChecksView(checks.hours(), checks.intervals(), checks.energyKwh(), checks.peakKw());
  }

  /** Writes a count that may have halves as a JSON number. */
  static final class PlainNumber extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    PlainNumber() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(value);
    }
  }
}

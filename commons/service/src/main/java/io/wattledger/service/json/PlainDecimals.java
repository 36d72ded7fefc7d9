package io.wattledger.service.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Exact decimals in JSON: written as strings in plain notation, read from strings or numbers within
 * bounds (40 significant digits, size between 1e-30 and 1e30), so that no input can make arithmetic
 * or printing expensive.
 */
public final class PlainDecimals extends SimpleModule {

  private static final long serialVersionUID = 1L;

  /** Most significant digits. */
  public static final int MAX_DIGITS = 40;

  /** Largest power of ten, up and down. */
  public static final int MAX_EXPONENT = 30;

  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,80}(\\.[0-9]{1,80})?([eE][+-]?[0-9]{1,3})?");

  /** The module. */
  public PlainDecimals() {
    super("plain-decimals");
    addSerializer(BigDecimal.class, new Writer());
    addDeserializer(BigDecimal.class, new Reader());
  }

  /**
   * Reads a decimal within the bounds.
   *
   * @throws IllegalArgumentException when the text is no such decimal; the message says what is
   *     allowed
   */
  public static BigDecimal parse(String text) {
    if (text.length() > 170 || !DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a decimal number such as 1234.56");
    }
    BigDecimal value = new BigDecimal(text);
    int exponent = value.signum() == 0 ? -value.scale() : value.precision() - value.scale() - 1;
    if (value.precision() > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
      throw new IllegalArgumentException(
          "must have at most 40 digits and a size between 1e-30 and 1e30");
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static final class Writer extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.toPlainString());
    }
  }

  private static final class Reader extends StdDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser in, DeserializationContext context)
        throws IOException {
      JsonToken token = in.currentToken();
      boolean readable =
          token == JsonToken.VALUE_STRING
              || token == JsonToken.VALUE_NUMBER_INT
              || token == JsonToken.VALUE_NUMBER_FLOAT;
      if (!readable) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
      }
      try {
        return parse(in.getText().trim());
      } catch (IllegalArgumentException e) {
        return (BigDecimal)
            context.handleWeirdStringValue(BigDecimal.class, in.getText(), e.getMessage());
      }
    }
  }
}

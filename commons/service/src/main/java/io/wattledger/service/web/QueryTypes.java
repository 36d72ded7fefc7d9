package io.wattledger.service.web;

import io.wattledger.service.json.PlainDecimals;
import io.wattledger.service.problem.FieldError;
import io.wattledger.service.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the types that occur in paths and queries; an unreadable one is 400 with the form that is
 * allowed, not 404.
 */
@Provider
public class QueryTypes implements ParamConverterProvider {

  private static final Map<Class<?>, Form<?>> FORMS =
      Map.of(
          YearMonth.class, new Form<>(QueryTypes::month, "a month such as 2026-10"),
          LocalDate.class, new Form<>(LocalDate::parse, "a date such as 2026-10-31"),
          Instant.class, new Form<>(Instant::parse, "an instant such as 2026-10-31T05:00:00Z"),
          UUID.class, new Form<>(UUID::fromString, "a UUID"),
          BigDecimal.class, new Form<>(PlainDecimals::parse, "a decimal number such as 12.5"),
          Integer.class, new Form<>(Integer::valueOf, "a whole number"),
          Long.class, new Form<>(Long::valueOf, "a whole number"),
          Boolean.class, new Form<>(QueryTypes::flag, "true or false"));

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    if (rawType.isEnum()) {
      String allowed = "one of " + Arrays.toString(rawType.getEnumConstants());
      return new Form<>(text -> constant(rawType, text), allowed).converter(annotations);
    }
    Form<T> form = (Form<T>) FORMS.get(rawType);
    return form == null ? null : form.converter(annotations);
  }

  private static YearMonth month(String text) {
    if (text.length() != 7) {
      throw new IllegalArgumentException("not a month");
    }
    return YearMonth.parse(text);
  }

  private static Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("not a flag");
    };
  }

  private static <T> T constant(Class<T> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private record Form<T>(Function<String, T> reader, String allowed) {

    ParamConverter<T> converter(Annotation[] annotations) {
      String name = ParameterName.of(annotations);
      return new ParamConverter<>() {
        @Override
        public T fromString(String text) {
          if (text == null || text.isEmpty()) {
            return null;
          }
          try {
            return reader.apply(text);
          } catch (RuntimeException e) {
            String detail = name + " must be " + allowed + ".";
            throw ProblemException.badRequest(detail, new FieldError(name, detail));
          }
        }

        @Override
        public String toString(T value) {
          return value.toString();
        }
      };
    }
  }
}

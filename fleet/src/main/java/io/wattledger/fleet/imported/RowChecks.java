package io.wattledger.fleet.imported;

import io.wattledger.service.csv.CsvRow;
import io.wattledger.service.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** Checks a row by the rules of the request that a POST would carry, so that both refuse alike. */
@ApplicationScoped
public class RowChecks {

  private final Validator validator;

  /** Over the rules of the request types. */
  public RowChecks(Validator validator) {
    this.validator = validator;
  }

  /**
   * Refuses the row when a field of the request breaks its rule.
   *
   * @param row the row the request was read from; its columns are named like the fields
   * @param request the request
   */
  public void fields(CsvRow row, Object request) {
    validator.validate(request).stream()
        .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
        .ifPresent(
            violation -> {
              throw row.refused(column(violation), violation.getMessage());
            });
  }

  /** Refuses the row when its fields contradict each other. */
  public static void together(CsvRow row, List<FieldError> broken) {
    for (FieldError error : broken) {
      throw row.refused(column(error), error.detail());
    }
  }

  /** The column that a field error speaks of. */
  public static String column(FieldError error) {
    return error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
  }

  private static String column(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1);
  }
}

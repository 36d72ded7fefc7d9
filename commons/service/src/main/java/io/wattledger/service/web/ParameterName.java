package io.wattledger.service.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;

/** The name that the caller knows a parameter by. */
final class ParameterName {

  private ParameterName() {}

  static String of(Annotation[] annotations) {
    if (annotations != null) {
      for (Annotation annotation : annotations) {
        if (annotation instanceof QueryParam query) {
          return query.value();
        }
        if (annotation instanceof PathParam path) {
          return path.value();
        }
        if (annotation instanceof HeaderParam header) {
          return header.value();
        }
      }
    }
    return "parameter";
  }
}

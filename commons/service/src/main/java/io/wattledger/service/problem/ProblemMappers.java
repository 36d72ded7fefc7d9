package io.wattledger.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers every exception with a problem. The types are listed one by one because a framework's
 * mapper for a more specific type would win over one for {@link Throwable}.
 */
public class ProblemMappers {

  @ServerExceptionMapper(
      value = {
        Throwable.class,
        ProblemException.class,
        ValidationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        WebApplicationException.class
      },
      priority = 1)
  Response any(Throwable thrown, UriInfo uri) {
    return respond(Problems.of(thrown, uri.getRequestUri().getRawPath()));
  }

  @ServerExceptionMapper(
      value = {
        AuthenticationFailedException.class,
        UnauthorizedException.class,
        ForbiddenException.class
      },
      priority = 1)
  Response security(SecurityException thrown, UriInfo uri) {
    return respond(Problems.of(thrown, uri.getRequestUri().getRawPath()));
  }

  private static Response respond(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (problem.status() == 503 || problem.type().endsWith("changed-meanwhile")) {
      response.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return response.build();
  }
}

package io.wattledger.service.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Sends a stored answer again, marked as a repeat. */
@Provider
public class ReplayMapper implements ExceptionMapper<Replay> {

  @Override
  public Response toResponse(Replay replay) {
    StoredResponse stored = replay.response();
    Response.ResponseBuilder builder = Response.status(stored.status());
    stored.headers().forEach((name, values) -> values.forEach(v -> builder.header(name, v)));
    builder.header("Idempotency-Replayed", "true");
    if (stored.body() != null) {
      builder.entity(stored.body()).type(MediaType.APPLICATION_JSON_TYPE);
    }
    return builder.build();
  }
}

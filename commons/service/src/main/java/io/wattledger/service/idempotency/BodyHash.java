package io.wattledger.service.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.json.CanonicalJson;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Takes the hash of a JSON body before it is read into objects, so that a repeat is compared with
 * what was sent, whatever the order of its fields.
 */
@Provider
public class BodyHash implements ReaderInterceptor {

  static final String PROPERTY = "wattledger.body-hash";

  private final ObjectMapper json;

  /** With the suite's JSON rules. */
  public BodyHash(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    boolean keyed = context.getHeaders().containsKey(IdempotencyStore.HEADER);
    if (keyed && MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
      byte[] body = context.getInputStream().readAllBytes();
      context.setProperty(PROPERTY, hash(body));
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  private String hash(byte[] body) throws IOException {
    try {
      return CanonicalJson.sha256Hex(json.readTree(body));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // Whoever reads the body says what is wrong with it, and where.
      return CanonicalJson.sha256Hex(body);
    }
  }
}

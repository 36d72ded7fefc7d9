package io.wattledger.service.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/**
 * An answer as it was first given.
 *
 * @param status the HTTP status
 * @param headers the headers that the operation set
 * @param body the JSON text, null when there was none
 */
public record StoredResponse(int status, Map<String, List<String>> headers, String body) {

  static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

  /** Copies the headers. */
  public StoredResponse {
    headers = Map.copyOf(headers);
  }

  /** Whether the operation succeeded. */
  public boolean successful() {
    return status >= 200 && status < 300;
  }
}

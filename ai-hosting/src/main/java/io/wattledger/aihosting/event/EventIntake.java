package io.wattledger.aihosting.event;

import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Receives usage events. */
@ApplicationScoped
public class EventIntake {

  /** Receives the events of a request. */
  public EventReceipt receive(byte[] body, Map<String, List<String>> headers) {
    throw ProblemException.unavailable("Usage events are not received yet.");
  }
}

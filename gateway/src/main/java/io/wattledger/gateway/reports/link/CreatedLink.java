package io.wattledger.gateway.reports.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattledger.service.idempotency.ShownOnce;

/**
 * A new link with what is told this once.
 *
 * @param link the link
 * @param token goes into the header {@code Authorization: Bearer …} of a request to {@code
 *     /reports/links}; absent when the answer is a repeat
 * @param url the same as an address, for programs that send no header; absent when the answer is a
 *     repeat
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreatedLink(ReportLink link, String token, String url) implements ShownOnce {

  @Override
  public CreatedLink withoutSecret() {
    return new CreatedLink(link, null, null);
  }

  /** Shows no token. */
  @Override
  public String toString() {
    return "CreatedLink[" + link.id() + "]";
  }
}

package io.wattledger.fleet.batch;

import io.wattledger.service.revision.Revision;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** A batch as an HTTP answer, with its version as entity tag. */
final class BatchResponse {

  private BatchResponse() {}

  static RestResponse<AssetBatchView> ok(AssetBatchView batch) {
    return tagged(RestResponse.Status.OK, batch).build();
  }

  static RestResponse.ResponseBuilder<AssetBatchView> tagged(
      RestResponse.Status status, AssetBatchView batch) {
    return RestResponse.ResponseBuilder.create(status, batch)
        .header(HttpHeaders.ETAG, Revision.tag(batch.version()));
  }
}

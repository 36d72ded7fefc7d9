package io.wattledger.costmodel.clients;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of ai-hosting, with the caller's token. */
@Path("/api/ai-hosting/v1")
@RegisterRestClient(configKey = "ai-hosting")
@AccessToken
public interface AiHostingApi {

  @GET
  @Path("period-locks/{period}")
  PeriodLockAnswer periodLock(@PathParam("period") String period);

  @PUT
  @Path("period-locks/{period}")
  PeriodLockAnswer lockPeriod(@PathParam("period") String period, PeriodLockOrder order);

  @DELETE
  @Path("period-locks/{period}")
  void unlockPeriod(@PathParam("period") String period);
}

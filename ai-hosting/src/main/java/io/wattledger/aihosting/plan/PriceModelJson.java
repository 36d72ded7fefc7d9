package io.wattledger.aihosting.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.wattledger.aihosting.rating.engine.OnDemand;
import io.wattledger.aihosting.rating.engine.PriceModel;
import io.wattledger.aihosting.rating.engine.Reserved;
import jakarta.inject.Singleton;

/**
 * Names the variants of price models in JSON. The records themselves stay free of any framework.
 */
@Singleton
public class PriceModelJson implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.addMixIn(PriceModel.class, Variants.class);
  }

  /** The family, told apart by {@code type}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Reserved.class, name = "RESERVED"),
    @JsonSubTypes.Type(value = OnDemand.class, name = "ON_DEMAND")
  })
  private interface Variants {}
}

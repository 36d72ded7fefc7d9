package io.wattledger.energycontracts.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.engine.component.ChargeComponent;
import io.wattledger.energycontracts.terms.ComponentJson;
import io.wattledger.service.json.StrictJson;

/** Reads components as a contract's JSON states them, with single quotes for readability. */
public final class Clause {

  private static final ObjectMapper JSON = mapper();

  private Clause() {}

  /** One component. */
  public static ChargeComponent of(String json) {
    try {
      return JSON.readValue(json.replace('\'', '"'), ChargeComponent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = StrictJson.newMapper();
    new ComponentJson().customize(mapper);
    return mapper;
  }
}

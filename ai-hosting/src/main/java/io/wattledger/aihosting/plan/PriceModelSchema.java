package io.wattledger.aihosting.plan;

import io.wattledger.aihosting.rating.engine.OnDemand;
import io.wattledger.aihosting.rating.engine.Reserved;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The family of price models as the API description shows it. */
@Schema(
    name = "PriceModel",
    description =
        "How GPU time is priced; the member 'type' tells which (docs/guide/ai-hosting.md).",
    discriminatorProperty = "type",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "RESERVED", schema = Reserved.class),
      @DiscriminatorMapping(value = "ON_DEMAND", schema = OnDemand.class)
    },
    oneOf = {Reserved.class, OnDemand.class})
public interface PriceModelSchema {}

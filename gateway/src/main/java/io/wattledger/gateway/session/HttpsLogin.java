package io.wattledger.gateway.session;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Lets the login come back over https, and mark its cookies so, when browsers see the gateway at an
 * https address.
 */
public class HttpsLogin implements ConfigSourceFactory {

  /** Setting with the address that browsers see. */
  static final String PUBLIC_URL = "wattledger.gateway.public-url";

  /** Above the defaults, below what somebody sets by hand. */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    ConfigValue url = context.getValue(PUBLIC_URL);
    if (url == null
        || url.getValue() == null
        || !url.getValue().toLowerCase(Locale.ROOT).startsWith("https://")) {
      return List.of();
    }
    return List.of(
        new PropertiesConfigSource(
            Map.of(
                "quarkus.oidc.authentication.force-redirect-https-scheme", "true",
                "quarkus.oidc.authentication.cookie-force-secure", "true"),
            "https of " + PUBLIC_URL,
            ORDINAL));
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}

package io.wattledger.energycontracts.tariff;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads tariffs from files of bounded size. Stateless. */
@ApplicationScoped
public class TariffImport {

  private final ObjectMapper json;

  /** Over the strict reader of JSON. */
  public TariffImport(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A tariff as components.
   *
   * @param label the tariff's label, null when the file holds one only
   * @throws ProblemException 400 when the file cannot be read, 413 when it is too large, 422 when
   *     it holds several tariffs and none was chosen
   */
  public TariffPreview preview(InputStream body, String label) {
    try {
      byte[] bytes = body.readNBytes(UrdbDocument.MOST_BYTES + 1);
      if (bytes.length > UrdbDocument.MOST_BYTES) {
        throw new ProblemException(
            413,
            "too-large",
            "Too large",
            "A tariff may have at most 1 MiB; send one rate of the database at a time.",
            List.of());
      }
      return UrdbTariff.read(UrdbDocument.tariff(bytes, label, json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.wattledger.energycontracts.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wattledger.energycontracts.reading.layout.FileLayout;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stored layouts of files; the newest of a meter or price series holds. */
@ApplicationScoped
public class FileLayoutRepository {

  private final Sql sql;
  private final ObjectMapper json;

  /** Over the service's database. */
  public FileLayoutRepository(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<StoredLayout> find(String ownerType, ReadingOwner owner) {
    return sql.first(
        "select layout::text as layout, version, recorded_at, recorded_by from file_layout"
            + " where owner_type = ? and owner_id = ? order by version desc limit 1",
        row ->
            new StoredLayout(
                owner.code(),
                layout(row.getString("layout")),
                row.getInt("version"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by")),
        ownerType,
        owner.wholeId());
  }

  void insert(String ownerType, ReadingOwner owner, StoredLayout stored) {
    try {
      sql.update(
          "insert into file_layout (owner_type, owner_id, version, layout, recorded_at,"
              + " recorded_by) values (?, ?, ?, ?::jsonb, ?, ?)",
          ownerType,
          owner.wholeId(),
          stored.version(),
          json.writeValueAsString(stored.layout()),
          stored.recordedAt(),
          stored.recordedBy());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a layout must be writable as JSON", e);
    }
  }

  private FileLayout layout(String text) {
    try {
      return json.readValue(text, FileLayout.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored layout is unreadable", e);
    }
  }
}

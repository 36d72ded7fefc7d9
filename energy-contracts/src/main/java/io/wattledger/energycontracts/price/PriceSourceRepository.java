package io.wattledger.energycontracts.price;

import io.wattledger.energycontracts.reading.layout.MarketLayout;
import io.wattledger.service.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Stored sources of price series; the newest of a series holds. */
@ApplicationScoped
public class PriceSourceRepository {

  private static final String NEWEST =
      "select * from (select distinct on (p.series_id) s.code, p.* from price_source p"
          + " join price_series s on s.id = p.series_id order by p.series_id, p.version desc) newest";

  private final Sql sql;

  /** Over the service's database. */
  public PriceSourceRepository(Sql sql) {
    this.sql = sql;
  }

  Optional<PriceSource> find(String seriesCode) {
    return sql.first(NEWEST + " where code = ?", PriceSourceRepository::source, seriesCode);
  }

  /** The sources that are files of this layout. */
  List<PriceSource> ofLayout(MarketLayout layout) {
    return sql.list(NEWEST + " where layout = ?", PriceSourceRepository::source, layout.name());
  }

  void insert(PriceSeries series, PriceSource source) {
    sql.update(
        "insert into price_source (series_id, version, layout, point, recorded_at, recorded_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        series.id(),
        source.version(),
        source.layout().name(),
        source.point(),
        source.recordedAt(),
        source.recordedBy());
  }

  private static PriceSource source(ResultSet row) throws SQLException {
    return new PriceSource(
        row.getString("code"),
        MarketLayout.valueOf(row.getString("layout")),
        row.getString("point"),
        row.getInt("version"),
        Sql.instant(row, "recorded_at"),
        row.getString("recorded_by"));
  }
}

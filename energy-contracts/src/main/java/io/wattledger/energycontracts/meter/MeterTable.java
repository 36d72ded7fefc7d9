package io.wattledger.energycontracts.meter;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.service.export.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Meters and readings as tables to download. */
final class MeterTable {

  private MeterTable() {}

  static Table meters(List<Meter> meters) {
    return Table.of(
        "meters",
        List.of(
            Table.Column.text("code"),
            Table.Column.text("siteCode"),
            Table.Column.text("contractCode"),
            Table.Column.text("role"),
            Table.Column.text("use"),
            Table.Column.text("consumerRef"),
            Table.Column.text("buildingCode"),
            Table.Column.number("intervalMinutes"),
            Table.Column.number("breakerKw"),
            Table.Column.text("channels")),
        meters.stream()
            .map(
                m ->
                    Arrays.<Object>asList(
                        m.code(),
                        m.siteCode(),
                        m.contractCode(),
                        m.role().name(),
                        m.use().name(),
                        m.consumerRef(),
                        m.buildingCode(),
                        m.intervalMinutes(),
                        m.breakerKw(),
                        m.channels().stream().map(Channel::name).collect(Collectors.joining(" "))))
            .toList());
  }

  static Table intervals(String meterCode, List<MeterInterval> intervals) {
    return Table.of(
        meterCode + "-intervals",
        List.of(
            Table.Column.text("meterCode"),
            Table.Column.text("startUtc"),
            Table.Column.number("kwh"),
            Table.Column.number("version"),
            Table.Column.text("status"),
            Table.Column.text("reason"),
            Table.Column.text("channel")),
        intervals.stream()
            .map(
                i ->
                    Arrays.<Object>asList(
                        meterCode,
                        i.startUtc().toString(),
                        i.kwh(),
                        i.version(),
                        i.status().name(),
                        i.reason(),
                        i.channel().name()))
            .toList());
  }
}

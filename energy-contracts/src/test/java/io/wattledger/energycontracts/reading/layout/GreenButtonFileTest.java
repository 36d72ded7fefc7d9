package io.wattledger.energycontracts.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wattledger.energycontracts.reading.Channel;
import io.wattledger.energycontracts.reading.ReadingRow;
import io.wattledger.service.csv.RowException;
import io.wattledger.service.csv.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreenButtonFileTest {

  private static final Set<Channel> CHANNELS = Set.of(Channel.IMPORT_KWH);

  private static final String TAKEN = type("07", 72, 0, 1);

  @Test
  void energyTakenIsReadInKilowattHoursFromItsEpochStarts() {
    String feed = feed(point("A"), TAKEN, block("A", 1, reading(1_325_376_000L, 900, 1250)));
    List<ReadingRow> rows = read(feed, 15, null);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).startUtc()).isEqualTo(Instant.parse("2012-01-01T00:00:00Z"));
    assertThat(rows.get(0).value()).isEqualByComparingTo("1.25");
    assertThat(rows.get(0).label()).isEqualTo("epoch 1325376000");
  }

  @Test
  void powersOfTenAndWattsBecomeKilowattHours() {
    String tens = feed(point("A"), type("07", 72, 3, 1), block("A", 1, reading(0, 3600, 1250)));
    assertThat(read(tens, 60, null).get(0).value()).isEqualByComparingTo("1250");
    String watts = feed(point("A"), type("07", 38, 0, 1), block("A", 1, reading(0, 900, 2000)));
    assertThat(read(watts, 15, null).get(0).value()).isEqualByComparingTo("0.5");
  }

  @Test
  void energyDeliveredToTheGridAndReactiveEnergyAreNotTaken() {
    String feed =
        feed(
            point("A"),
            type("07", 72, 0, 1),
            meterReading("A", 2, "08"),
            type("08", 72, 0, 19),
            meterReading("A", 3, "09"),
            type("09", 73, 0, 1),
            block("A", 1, reading(0, 3600, 10)),
            block("A", 2, reading(0, 3600, 20)),
            block("A", 3, reading(0, 3600, 30)),
            block("A", 1, reading(3600, 3600, 40)));
    assertThat(read(feed, 60, null).stream().map(r -> r.value().toPlainString()))
        .containsExactly("0.010", "0.040");
  }

  @ParameterizedTest
  @CsvSource({
    "72,1,main",
    "38,0,main",
    "72,19,main/EXPORT_KWH",
    "73,1,main/IMPORT_KVARH",
    "63,2,main/IMPORT_KVARH",
    "73,19,main/EXPORT_KVARH",
    "73,3,main/EXPORT_KVARH",
    "71,1,main/KVAH",
    "61,0,main/KVAH"
  })
  void unitAndDirectionSayTheChannel(int uom, int direction, String code) {
    String feed =
        feed(point("A"), type("07", uom, 0, direction), block("A", 1, reading(0, 3600, 1500)));
    List<ReadingRow> rows = read(feed, 60, Set.of(Channel.values()), null);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).code()).isEqualTo(code);
    assertThat(rows.get(0).value()).isEqualByComparingTo("1.5");
  }

  @ParameterizedTest
  @CsvSource({"72,4", "73,20", "71,19", "82,1"})
  void netTotalsAndOtherQuantitiesAreOfNoChannel(int uom, int direction) {
    String feed =
        feed(point("A"), type("07", uom, 0, direction), block("A", 1, reading(0, 3600, 1500)));
    assertThat(read(feed, 60, Set.of(Channel.values()), null)).isEmpty();
  }

  @Test
  void oneOfSeveralUsagePointsIsChosenByName() {
    String feed =
        feed(
            point("A"),
            point("B"),
            TAKEN,
            block("A", 1, reading(0, 3600, 10)),
            block("B", 1, reading(0, 3600, 20)));
    assertThat(read(feed, 60, "B").get(0).value()).isEqualByComparingTo("0.02");
    assertThatThrownBy(() -> read(feed, 60, null)).hasMessageContaining("[A, B]");
    assertThatThrownBy(() -> read(feed, 60, "C")).hasMessageContaining("it has [A, B]");
  }

  @Test
  void aReadingOverAnotherLengthIsRefusedWithItsLine() {
    String feed = feed(point("A"), TAKEN, "\n\n" + block("A", 1, reading(0, 3600, 10)));
    assertThatThrownBy(() -> read(feed, 15, null))
        .isInstanceOfSatisfying(RowException.class, e -> assertThat(e.line()).isEqualTo(3))
        .hasMessageContaining("3600 seconds, the meter's intervals have 15 minutes");
  }

  @Test
  void declarationsOfEntitiesAndTypesAreRefused() {
    String body = feed(point("A"), TAKEN, block("A", 1, reading(0, 3600, 10)));
    for (String type :
        List.of(
            "<!DOCTYPE feed [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
            "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE feed SYSTEM \"http://127.0.0.1:1/x.dtd\">")) {
      assertThatThrownBy(() -> read(type + body, 60, null))
          .as(type)
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("document type");
    }
  }

  @Test
  void bombsOfDepthAndLengthEndEarly() {
    assertThatThrownBy(() -> read("<feed>" + "<a>".repeat(100), 60, null))
        .hasMessageContaining("nested deeper than 32");
    assertThatThrownBy(() -> read("<feed><a>" + "x".repeat(20_000) + "</a></feed>", 60, null))
        .hasMessageContaining("longer than 16384 characters");
    assertThatThrownBy(() -> read("<feed><a b='" + "x".repeat(2_000_000) + "'/></feed>", 60, null))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("longer than 1048576 bytes");
  }

  @Test
  void whatIsCutOffOrSomethingElseIsRefused() {
    String whole = feed(point("A"), TAKEN, block("A", 1, reading(0, 3600, 10)));
    assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 40), 60, null))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("to its end");
    assertThatThrownBy(() -> read("<html><body/></html>", 60, null))
        .hasMessageContaining("no Green Button file");
    assertThatThrownBy(() -> read("meterCode,startUtc,kwh\n", 60, null))
        .isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> read("", 60, null)).isInstanceOf(UnreadableFileException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "cew821_sample_greenbutton_data.xml, 60, 362",
    "openespi_test_usage_data_01.xml, 15, 96"
  })
  void publishedSamplesAreReadWhole(String name, int minutes, int readings) throws IOException {
    Path sample = Path.of("../../shared/data/energy/greenbutton").resolve(name);
    assumeTrue(Files.exists(sample), "the published sample " + name + " is not beside the project");
    byte[] bytes = Files.readAllBytes(sample);
    String text = new String(bytes, StandardCharsets.UTF_8);
    BigDecimal wattHours = BigDecimal.ZERO;
    var values =
        java.util.regex.Pattern.compile("(?s)<IntervalReading>.*?<value>(\\d+)</value>")
            .matcher(text);
    while (values.find()) {
      wattHours = wattHours.add(new BigDecimal(values.group(1)));
    }
    List<ReadingRow> rows = read(text, minutes, null);
    assertThat(rows).hasSize(readings);
    assertThat(rows.stream().map(ReadingRow::value).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(wattHours.movePointLeft(3));
  }

  private static List<ReadingRow> read(String feed, int minutes, String point) {
    return read(feed, minutes, CHANNELS, point);
  }

  private static List<ReadingRow> read(
      String feed, int minutes, Set<Channel> channels, String point) {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    List<ReadingRow> rows = new ArrayList<>();
    FileOwner owner = new FileOwner("main", minutes, 6);
    try (GreenButtonFile file =
        new GreenButtonFile(() -> new ByteArrayInputStream(bytes), owner, channels, point)) {
      for (FileRow row = file.next(); row != null; row = file.next()) {
        rows.addAll(row.readings());
      }
    }
    return rows;
  }

  static String feed(String... entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + String.join("", entries) + "</feed>";
  }

  private static String point(String point) {
    return meterReading(point, 1, "07");
  }

  private static String meterReading(String point, int number, String type) {
    return "<entry><link rel=\"self\" href=\"/UsagePoint/%1$s/MeterReading/%2$d\"/>"
            .formatted(point, number)
        + "<link rel=\"related\" href=\"/UsagePoint/%1$s/MeterReading/%2$d/IntervalBlock\"/>"
            .formatted(point, number)
        + "<link rel=\"related\" href=\"/ReadingType/%s\"/><content><MeterReading/></content></entry>"
            .formatted(type);
  }

  private static String type(String number, int uom, int powerOfTen, int direction) {
    return ("<entry><link rel=\"self\" href=\"/ReadingType/%s\"/><content><e:ReadingType"
            + " xmlns:e=\"http://naesb.org/espi\"><e:accumulationBehaviour>4</e:accumulationBehaviour>"
            + "<e:flowDirection>%d</e:flowDirection><e:powerOfTenMultiplier>%d</e:powerOfTenMultiplier>"
            + "<e:uom>%d</e:uom></e:ReadingType></content></entry>")
        .formatted(number, direction, powerOfTen, uom);
  }

  private static String block(String point, int meterReading, String... readings) {
    return ("<entry><link rel=\"self\" href=\"/UsagePoint/%1$s/MeterReading/%2$d/IntervalBlock/1\"/>"
            + "<content><IntervalBlock><interval><duration>86400</duration><start>5</start>"
            + "</interval>%3$s</IntervalBlock></content></entry>")
        .formatted(point, meterReading, String.join("", readings));
  }

  private static String reading(long start, int duration, long value) {
    return ("<IntervalReading><cost>1</cost><timePeriod><duration>%d</duration><start>%d</start>"
            + "</timePeriod><value>%d</value></IntervalReading>")
        .formatted(duration, start, value);
  }
}

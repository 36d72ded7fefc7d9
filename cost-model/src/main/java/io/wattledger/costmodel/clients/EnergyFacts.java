package io.wattledger.costmodel.clients;

import io.wattledger.costmodel.statement.month.MonthFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Contracts and bills of a month, from energy-contracts. */
@ApplicationScoped
public class EnergyFacts {

  private static final Callee ENERGY = new Callee("energy-contracts");
  private static final String MINING = "MINING";

  private final EnergyContractsApi energy;

  /** Over the client. */
  public EnergyFacts(@RestClient EnergyContractsApi energy) {
    this.energy = energy;
  }

  /** Contracts active in the month, by code. */
  public List<MonthFacts.Contract> contracts(YearMonth month) {
    return ENERGY
        .all(cursor -> energy.contracts(month.toString(), Callee.pageSize(), cursor))
        .stream()
        .map(c -> new MonthFacts.Contract(c.code(), c.name(), c.siteCode()))
        .sorted(Comparator.comparing(MonthFacts.Contract::code))
        .toList();
  }

  /** The newest settlement of each contract for the month, by contract. */
  public List<MonthFacts.Bill> bills(YearMonth month) {
    Map<String, EnergySettlement> newest =
        ENERGY
            .all(cursor -> energy.settlements(month.toString(), Callee.pageSize(), cursor))
            .stream()
            .collect(
                Collectors.toMap(
                    EnergySettlement::contractCode,
                    settlement -> settlement,
                    BinaryOperator.maxBy(Comparator.comparingInt(EnergySettlement::version)),
                    TreeMap::new));
    return newest.values().stream()
        .map(settlement -> ENERGY.ask(() -> energy.settlement(settlement.id())))
        .map(EnergyFacts::fact)
        .toList();
  }

  private static MonthFacts.Bill fact(EnergySettlement settlement) {
    List<EnergySettlement.Share> mining =
        settlement.shares().stream().filter(share -> MINING.equals(share.use())).toList();
    return new MonthFacts.Bill(
        settlement.id(),
        settlement.contractCode(),
        settlement.siteCode(),
        settlement.version(),
        "FINAL".equals(settlement.status()),
        settlement.currency(),
        settlement.timeZone(),
        settlement.inputsHash(),
        mining.stream()
            .map(EnergySettlement.Share::energyKwh)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        settlement.lines().stream().flatMap(line -> lines(line, mining)).toList(),
        settlement.missing().stream()
            .map(missing -> new MonthFacts.Reason(missing.code(), missing.detail()))
            .toList());
  }

  private static Stream<MonthFacts.BillLine> lines(
      EnergySettlement.Line line, List<EnergySettlement.Share> mining) {
    BigDecimal part =
        mining.stream()
            .flatMap(share -> share.lines().stream())
            .filter(shared -> shared.lineNo() == line.lineNo())
            .map(EnergySettlement.SharedLine::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return part.signum() == 0
        ? Stream.empty()
        : Stream.of(new MonthFacts.BillLine(line.lineNo(), line.name(), line.amount(), part));
  }
}

package io.wattledger.service.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainWatchTest {

  private final Deque<Boolean> findings = new ArrayDeque<>();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ChainWatch watch =
      new ChainWatch(
          new AuditVerifier(null, null) {
            @Override
            public ChainVerification verify() {
              boolean intact = findings.pop();
              return new ChainVerification(intact, 2, 0, intact ? null : 2L, 0, 1, "", null);
            }
          });

  @Test
  void brokenChainIsToldAndNothingIsSaidBeforeTheFirstLook() {
    watch.register(new StartupEvent(), registry);
    assertThat(reading()).isNaN();

    findings.addAll(List.of(true, false));
    watch.look();
    assertThat(reading()).isEqualTo(1);
    watch.look();
    assertThat(reading()).isZero();
  }

  @Test
  void lookThatFailedSaysNothing() {
    watch.register(new StartupEvent(), registry);
    findings.add(true);
    watch.look();

    org.assertj.core.api.Assertions.assertThatThrownBy(watch::look);
    assertThat(reading()).isNaN();
  }

  private double reading() {
    return registry.get("wattledger.audit.chain.intact").gauge().value();
  }
}

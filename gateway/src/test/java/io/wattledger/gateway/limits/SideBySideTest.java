package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private final Set<String> over = new HashSet<>();
  private final SideBySide<String> places = new SideBySide<>(2, over::contains);

  @Test
  void placesAreBoundedForEachCaller() {
    assertThat(places.enter("a", "1")).isTrue();
    assertThat(places.enter("a", "2")).isTrue();
    assertThat(places.enter("a", "3")).isFalse();
    assertThat(places.enter("b", "4")).isTrue();
  }

  @Test
  void placeThatWasLeftIsFreeAndForgotten() {
    places.enter("a", "1");
    places.enter("a", "2");

    places.leave("a", "1");
    assertThat(places.enter("a", "3")).isTrue();

    places.leave("a", "2");
    places.leave("a", "3");
    assertThat(places.callers()).isZero();
  }

  @Test
  void workThatEndedWithoutAWordHoldsNoPlace() {
    places.enter("a", "1");
    places.enter("a", "2");

    over.add("1");

    assertThat(places.enter("a", "3")).isTrue();
    assertThat(places.enter("a", "4")).isFalse();
  }
}

package io.wattledger.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SideBySideTest {

  private final SideBySide places = new SideBySide(2);

  @Test
  void placesAreBoundedForEachCaller() {
    assertThat(places.enter("a")).isNotNull();
    assertThat(places.enter("a")).isNotNull();
    assertThat(places.enter("a")).isNull();
    assertThat(places.enter("b")).isNotNull();
  }

  @Test
  void placeThatWasLeftIsFreeAndForgotten() {
    SideBySide.Place first = places.enter("a");
    SideBySide.Place second = places.enter("a");

    first.leave();
    SideBySide.Place third = places.enter("a");
    assertThat(third).isNotNull();

    second.leave();
    third.leave();
    assertThat(places.callers()).isZero();
  }

  @Test
  void placeIsGivenBackOnce() {
    SideBySide.Place first = places.enter("a");
    places.enter("a");

    first.leave();
    first.leave();

    assertThat(places.enter("a")).isNotNull();
    assertThat(places.enter("a")).isNull();
  }
}

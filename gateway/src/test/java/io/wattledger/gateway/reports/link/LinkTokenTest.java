package io.wattledger.gateway.reports.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

  private final LinkToken token = LinkToken.random(new SecureRandom());

  @Test
  void secretHas256BitsAndNeverRepeats() {
    assertThat(Base64.getUrlDecoder().decode(token.secret())).hasSize(32);
    assertThat(LinkToken.random(new SecureRandom()).secret()).isNotEqualTo(token.secret());
  }

  @Test
  void whatTheOwnerKeepsIsReadBack() {
    assertThat(LinkToken.parse(token.text())).contains(token);
  }

  @Test
  void onlyTheRightSecretProves() {
    assertThat(token.proves(token.hash())).isTrue();
    assertThat(new LinkToken(token.link(), "A".repeat(43)).proves(token.hash())).isFalse();
    assertThat(token.proves("0".repeat(64))).isFalse();
  }

  @Test
  void neitherHashNorTextOfTheRecordShowsTheSecret() {
    assertThat(token.hash()).matches("[0-9a-f]{64}").doesNotContain(token.secret());
    assertThat(token).hasToString("token of link " + token.link());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wlr",
        "wlr..",
        "wlr.AAAAAAAAAAAAAAAAAAAAAA.short",
        "WLR.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "wlr.AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "wlr.AAAAAAAAAAAAAAAAAAAAA=.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatIsNoTokenIsNone(String text) {
    assertThat(LinkToken.parse(text)).isEmpty();
  }
}

package io.wattledger.testing;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static void check(String root) {
    JavaClasses classes = new ClassFileImporter().importPackages(root);
    HouseRules.check(root, classes);
  }

  @Test
  void everyBrokenRuleIsNamedWithItsClass() {
    assertThatThrownBy(() -> check("io.wattledger.testing.broken"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("engines use only java..")
        .hasMessageContaining("ImpureEngine")
        .hasMessageContaining("methods near money take and return no double or float")
        .hasMessageContaining("fields near money are no double or float")
        .hasMessageContaining("FloatingPrice")
        .hasMessageContaining("should have simple name ending with 'Resource'")
        .hasMessageContaining("every endpoint says on itself who may call it")
        .hasMessageContaining("resources translate; they touch no tables")
        .hasMessageContaining("services throw unchecked exceptions only")
        .hasMessageContaining("standard streams")
        .hasMessageContaining("time is java.time")
        .hasMessageContaining("the time comes from the injected Clock")
        .hasMessageContaining("beans get what they need through their constructor")
        .hasMessageContaining("a name is a term of the field");
  }

  @Test
  void transactionThatNamesNoCustomerIsFoundWhereCustomersAreKeptApart() {
    JavaClasses broken = new ClassFileImporter().importPackages("io.wattledger.testing.broken");

    assertThatThrownBy(() -> HouseRules.check("io.wattledger.aihosting", broken))
        .hasMessageContaining("opened by @CustomerTransaction only")
        .hasMessageContaining("ForgottenCustomer");
    assertThatThrownBy(() -> HouseRules.check("io.wattledger.testing.broken", broken))
        .hasMessageNotContaining("opened by @CustomerTransaction only");
  }

  @Test
  void commonsKeepTheRulesThemselves() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              HouseRules.check("io.wattledger.kernel");
              HouseRules.check("io.wattledger.service");
            });
  }
}

package com.salesai.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The rules of the architecture for a service without tables. The services' own rule set comes with
 * the platform library, which would bring datasources along.
 */
class ArchitectureTest {
  private static final Set<String> BLOCKING = Set.of("await", "subscribe");

  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("com.salesai.gateway");

  private void check(ArchRule rule) {
    rule.check(main);
  }

  @Test
  void knowsNoServiceAndNoDatabase() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.salesai.lead..",
                "com.salesai.proposal..",
                "com.salesai.conversation..",
                "com.salesai.analytics..",
                "com.salesai.crmsync..",
                "com.salesai.platform..",
                "java.sql..",
                "org.hibernate..")
            .because("the edge is stateless and learns from services over REST and events"));
  }

  @Test
  void featuresHaveNoCycles() {
    check(slices().matching("com.salesai.gateway.(*)..").should().beFreeOfCycles());
  }

  @Test
  void nothingWaitsOrSubscribes() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    "await() or subscribe() of Mutiny",
                    (JavaMethodCall call) ->
                        call.getTargetOwner().getFullName().startsWith("io.smallrye.mutiny.")
                            && BLOCKING.contains(call.getName())))
            .because("a wait would block the event loop"));
  }

  @Test
  void namesSayWhatThingsAre() {
    check(noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base)"));
  }

  @Test
  void dependenciesComeThroughConstructors() {
    check(fields().should().notBeAnnotatedWith(Inject.class));
  }

  @Test
  void everyOperationSaysWhoMayCallIt() {
    check(
        methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(PermitAll.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(Authenticated.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("access is denied by default"));
  }
}

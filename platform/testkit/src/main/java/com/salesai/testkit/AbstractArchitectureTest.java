package com.salesai.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.salesai.platform.web.Access;
import com.salesai.platform.web.PublicOperation;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the architecture, one set for all services. A service names its package. */
public abstract class AbstractArchitectureTest {
  private static final List<String> SERVICES =
      List.of("lead", "proposal", "conversation", "analytics", "crmsync", "gateway", "local");
  private static final String HIBERNATE = "org.hibernate.reactive.mutiny.Mutiny";
  private static final Set<String> BLOCKING = Set.of("await", "subscribe");
  private static final Set<String> PARALLEL = Set.of("join", "combine");

  private JavaClasses main;

  /** Last part of the service's package, such as {@code lead} for {@code com.salesai.lead}. */
  protected abstract String service();

  private void check(ArchRule rule) {
    if (main == null) {
      main =
          new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("com.salesai." + service());
    }
    rule.allowEmptyShould(true).check(main);
  }

  @Test
  void knowsNoOtherService() {
    String[] others =
        SERVICES.stream()
            .filter(name -> !name.equals(service()))
            .map(name -> "com.salesai." + name + "..")
            .toArray(String[]::new);
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(others)
            .because("services learn from each other by events and REST, never by a jar"));
  }

  @Test
  void featuresHaveNoCycles() {
    check(
        slices()
            .matching("com.salesai." + service() + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be readable, and removable, by itself"));
  }

  @Test
  void hibernateLivesInRepositories() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .callMethodWhere(
                calls(
                    "a Hibernate session or query",
                    call -> call.getTargetOwner().getFullName().startsWith(HIBERNATE)))
            .because("Hibernate Reactive is contained: everything else only hands the session on"));
  }

  @Test
  void nothingWaitsOrSubscribes() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                calls(
                    "await() or subscribe() of Mutiny",
                    call ->
                        call.getTargetOwner().getFullName().startsWith("io.smallrye.mutiny.")
                            && BLOCKING.contains(call.getName())))
            .because("the framework subscribes; a wait would block the event loop"));
  }

  @Test
  void sessionsAreNeverSharedByParallelWork() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                calls(
                    "Uni.join or Uni.combine",
                    call ->
                        call.getTargetOwner().isEquivalentTo(Uni.class)
                            && PARALLEL.contains(call.getName())))
            .because("parallel work on one session corrupts it, often unnoticed"));
  }

  @Test
  void namesSayWhatThingsAre() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base)")
            .because("such names hide what a class is for"));
  }

  @Test
  void dependenciesComeThroughConstructors() {
    check(
        fields()
            .should()
            .notBeAnnotatedWith(Inject.class)
            .because("a class shows what it needs in its constructor"));
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
            // An interface is the client of another service.
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Access.class)
            .orShould()
            .beAnnotatedWith(PublicOperation.class)
            .because("access is denied by default"));
  }

  @Test
  void outgoingHttpGoesThroughTheGuardedClient() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                describe(
                    "are raw HTTP clients",
                    (JavaClass c) ->
                        c.getName().startsWith("java.net.http.")
                            || c.getName().equals("io.vertx.core.http.HttpClient")
                            || c.getName().startsWith("io.vertx.ext.web.client.")))
            .because("one client guards against forbidden addresses"));
  }

  @Test
  void repositoriesStayInTheirFeature() {
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .notBePublic()
            .because("a feature's tables are its own"));
  }

  @Test
  void channelsNeverDropRecords() throws IOException {
    String properties = Files.readString(Path.of("src/main/resources/application.properties"));
    assertFalse(
        properties.contains("failure-strategy=ignore")
            || properties.contains("delayed-retry-topic")
            || properties.contains("enable.auto.commit=true"),
        "records must be applied or parked, never dropped");
  }

  private static DescribedPredicate<JavaMethodCall> calls(
      String what, java.util.function.Predicate<JavaMethodCall> test) {
    return describe(what, test);
  }
}

package com.salesai.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Writes the role and scope of each operation into the OpenAPI document, from {@link Access}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AccessInOpenApi implements OASFilter {
  private static final DotName ACCESS = DotName.createSimple(Access.class.getName());

  private final IndexView index;

  public AccessInOpenApi(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    for (AnnotationInstance access : index.getAnnotations(ACCESS)) {
      if (access.target() != null
          && access.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD) {
        describe(api, access.target().asMethod(), access);
      }
    }
  }

  private void describe(OpenAPI api, MethodInfo method, AnnotationInstance access) {
    String id = method.declaringClass().simpleName() + "_" + method.name();
    api.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .filter(operation -> id.equals(operation.getOperationId()))
        .forEach(operation -> describe(operation, access));
  }

  private static void describe(Operation operation, AnnotationInstance access) {
    AnnotationValue role = access.value("role");
    AnnotationValue scope = access.value("scope");
    operation.addExtension(
        "x-role", role == null ? "admin" : role.asEnum().toLowerCase(Locale.ROOT));
    if (scope != null && !scope.asString().isEmpty()) {
      operation.addExtension("x-scope", scope.asString());
    }
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme("bearer", List.of())));
  }
}

package com.salesai.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.salesai.platform.persistence.DatabaseFailure;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers. Nothing internal leaves. */
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @Context UriInfo uri;

  @ServerExceptionMapper
  public Response problem(ProblemException e) {
    return answer(e.status(), e.code(), e.getMessage(), e.errors(), e.headers());
  }

  @ServerExceptionMapper(priority = 1)
  public Response violations(ConstraintViolationException e) {
    List<FieldError> errors =
        e.getConstraintViolations().stream().map(ProblemMapper::fieldError).toList();
    return answer(
        422,
        "request.invalid",
        "The request breaks %d rule(s).".formatted(errors.size()),
        errors,
        Map.of());
  }

  @ServerExceptionMapper(
      value = {
        JsonProcessingException.class,
        com.fasterxml.jackson.databind.exc.MismatchedInputException.class
      },
      priority = 1)
  public Response unreadable(JsonProcessingException e) {
    return json(e);
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return json(json);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return answer(status, "http." + status, detail(status), List.of(), Map.of());
  }

  @ServerExceptionMapper
  public Response any(Throwable e) {
    if (DatabaseFailure.isUnavailable(e)) {
      LOG.warnf("database unavailable: %s", e.getClass().getSimpleName());
      return problem(ProblemException.unavailable("service.unavailable", "Try again in a moment."));
    }
    LOG.error("unexpected failure", e);
    return answer(500, "service.failure", "Something went wrong on our side.", List.of(), Map.of());
  }

  private Response json(JsonProcessingException e) {
    if (e instanceof TextRefused refused) {
      return answer(
          422,
          "request.invalid",
          "The request breaks 1 rule(s).",
          List.of(new FieldError(pointer(refused), "text.nul", refused.getOriginalMessage())),
          Map.of());
    }
    String where =
        e.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    if (e instanceof UnrecognizedPropertyException unknown) {
      return answer(
          400,
          "request.unknown-field",
          "The field '%s' is not known here%s.".formatted(unknown.getPropertyName(), where),
          List.of(
              new FieldError(
                  pointer(unknown), "field.unknown", "Remove it or check its spelling.")),
          Map.of());
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return answer(
          400,
          "request.wrong-type",
          "A value has the wrong type or format%s.".formatted(where),
          List.of(
              new FieldError(
                  pointer(mapping), "field.type", "Send a value of the documented type.")),
          Map.of());
    }
    return answer(
        400,
        "request.unreadable",
        "The body is not the JSON that is expected%s.".formatted(where),
        List.of(),
        Map.of());
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer.append('/');
      pointer.append(
          step.getFieldName() == null
              ? String.valueOf(step.getIndex())
              : step.getFieldName().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (var node : violation.getPropertyPath()) {
      // The first two nodes are the method and its parameter.
      if (depth++ >= 2) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null) {
          pointer.append('/').append(node.getName());
        }
      } else if (depth == 2) {
        pointer.append(violation.getLeafBean() instanceof Record ? "" : node.getName());
      }
    }
    String rule =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldError(
        pointer.toString(),
        "field." + rule.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
        violation.getMessage());
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take that method.";
      case 406 -> "None of the accepted media types can be produced.";
      case 413 -> "The body is too large.";
      case 415 -> "This media type is not taken here.";
      default -> Problem.title(status) + ".";
    };
  }

  private Response answer(
      int status,
      String code,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers) {
    Response.ResponseBuilder builder =
        Response.status(status)
            .type(Problem.MEDIA_TYPE)
            .entity(Problem.of(status, code, detail, uri.getPath(), errors));
    headers.forEach(builder::header);
    return builder.build();
  }
}

package com.salesai.gateway.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.ForbiddenException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns failures of the gateway's own resources into problem documents. */
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @Context UriInfo uri;

  @ServerExceptionMapper
  public Response problem(ProblemException e) {
    return Problem.answer(e, uri.getPath());
  }

  @ServerExceptionMapper(priority = 1)
  public Response violations(ConstraintViolationException e) {
    return problem(
        ProblemException.unprocessable(
            e.getConstraintViolations().stream().map(ProblemMapper::fieldError).toList()));
  }

  @ServerExceptionMapper(
      value = {
        JsonProcessingException.class,
        com.fasterxml.jackson.databind.exc.MismatchedInputException.class
      },
      priority = 1)
  public Response unreadable(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return problem(Patch.unknownField(unknown.getPropertyName()));
    }
    return problem(
        new ProblemException(400, "request.unreadable", "The body is not the JSON expected here."));
  }

  @ServerExceptionMapper(priority = 1)
  public Response forbidden(ForbiddenException e) {
    return problem(new ProblemException(403, "auth.forbidden", "Your role does not allow this."));
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return unreadable(json);
    }
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    return problem(new ProblemException(status, "http." + status, detail(status)));
  }

  @ServerExceptionMapper
  public Response broken(IOException e) {
    // A body that ended early or went beyond its limit: Quarkus has answered 413 by then.
    LOG.debugf("request body: %s", e.getMessage());
    return problem(new ProblemException(400, "request.unreadable", "The body broke off."));
  }

  @ServerExceptionMapper
  public Response any(Throwable e) {
    LOG.error("unexpected failure", e);
    return problem(
        new ProblemException(500, "gateway.failure", "Something went wrong on our side."));
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    int depth = 0;
    for (Path.Node node : violation.getPropertyPath()) {
      // The first two nodes are the method and its parameter.
      if (depth++ >= 2) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && !node.getName().startsWith("<")) {
          pointer.append('/').append(node.getName());
        }
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
      default -> "The request could not be handled.";
    };
  }
}

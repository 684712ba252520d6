package com.salesai.platform.web;

import com.salesai.platform.tenancy.Caller;
import com.salesai.platform.tenancy.CurrentCaller;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key} on every POST: the same key and body give the stored answer, another body
 * is refused, a request that still runs answers 409. Keys are kept for 24 hours per caller.
 */
@Access
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
public class IdempotencyInterceptor {
  static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final CurrentCaller current;
  private final IdempotencyRepository keys;
  private final HttpServerRequest request;

  IdempotencyInterceptor(
      CurrentCaller current, IdempotencyRepository keys, HttpServerRequest request) {
    this.current = current;
    this.keys = keys;
    this.request = request;
  }

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    if (!invocation.getMethod().isAnnotationPresent(POST.class)) {
      return invocation.proceed();
    }
    String key = request.getHeader(HEADER);
    if (key == null) {
      return invocation.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.badRequest(
          "idempotency.key-invalid", "Idempotency-Key is 1 to 200 visible ASCII characters.");
    }
    Caller caller = current.get();
    return keys.hash(request.path(), invocation.getParameters())
        .chain(hash -> keys.claim(caller, key, hash))
        .chain(
            stored ->
                stored == null
                    ? firstTime(invocation, caller, key)
                    : Uni.createFrom().item(stored.answer()));
  }

  private Uni<Object> firstTime(InvocationContext invocation, Caller caller, String key) {
    current.idempotencyKey(key);
    return Uni.createFrom()
        .deferred(
            () -> {
              try {
                return (Uni<?>) invocation.proceed();
              } catch (Exception e) {
                return Uni.createFrom().failure(e);
              }
            })
        .onFailure()
        .call(() -> keys.release(caller, key))
        .<Object>map(Response.class::cast)
        .call(answer -> keys.store(caller, key, (Response) answer));
  }
}

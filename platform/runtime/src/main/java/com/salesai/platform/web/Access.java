package com.salesai.platform.web;

import com.salesai.platform.tenancy.Role;
import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation. An operation without it is refused to everyone. It is also where
 * {@code Idempotency-Key} is honoured, see {@link IdempotencyInterceptor}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Access {
  /** The least role of a person. */
  @Nonbinding
  Role role() default Role.ADMIN;

  /** The scope of a partner token; empty: partners may not call it. */
  @Nonbinding
  String scope() default "";
}

package com.salesai.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says under which CloudEvents type and on which topic an event record travels. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventContract {

  /**
   * The CloudEvents type, {@code com.salesai.<aggregate>.<past-tense-kebab>.v<n>}.
   *
   * @return the full type, version included
   */
  String type();

  /**
   * The Kafka topic, {@code salesai.<aggregate>.v<n>}.
   *
   * @return the topic name
   */
  String topic();
}

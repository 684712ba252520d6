/**
 * Real PostgreSQL and Apache Kafka from Maven Central, started by a plain JVM: for the tests
 * (throw-away) and for the local launcher (persistent). No container engine, no installation.
 */
package com.salesai.embedded;

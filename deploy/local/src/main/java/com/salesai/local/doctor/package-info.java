/**
 * What a machine must offer before the platform can be built and started. Uses the JDK only: {@code
 * ./salesai} compiles and runs this package before anything else is built.
 */
package com.salesai.local.doctor;

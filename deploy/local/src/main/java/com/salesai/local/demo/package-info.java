/**
 * {@code ./salesai demo load} and {@code demo play}: demo data through the public API, as users and
 * partners send it.
 */
package com.salesai.local.demo;

/**
 * The whole platform on one machine from the packaged jars: what it consists of, how it is started
 * and stopped.
 */
package com.salesai.local;

/** The commands of {@code ./salesai}. */
package com.salesai.local.cli;

/**
 * The only way out of the platform over HTTP. Every address is checked against one table before a
 * packet leaves, answers are bounded in size and time, redirects are never followed. No other HTTP
 * client may be used for addresses that people or partners enter.
 */
package com.salesai.platform.outbound;

/** Secrets at rest: sealed with a key from configuration and bound to the row that holds them. */
package com.salesai.platform.secrets;

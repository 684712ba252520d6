/** Rate limits per organization. */
package com.salesai.gateway.limits;

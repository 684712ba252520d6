/** Who changed which setting, role, key or export: kept for ever, read by administrators. */
package com.salesai.analytics.audit;

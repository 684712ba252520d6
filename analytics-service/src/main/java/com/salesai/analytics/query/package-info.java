/** How this service reads requests and rows: parameters of lists, rows as JSON. */
package com.salesai.analytics.query;

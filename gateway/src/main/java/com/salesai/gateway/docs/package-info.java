/** One OpenAPI document of the whole public API, and a page that shows it. */
package com.salesai.gateway.docs;

/** What happens in an organization, as server-sent events. */
package com.salesai.gateway.live;

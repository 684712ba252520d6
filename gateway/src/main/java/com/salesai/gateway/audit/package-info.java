/** Who changed which member, team or setting, as events. */
package com.salesai.gateway.audit;

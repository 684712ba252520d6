/** Settings that follow from others. */
package com.salesai.gateway.settings;

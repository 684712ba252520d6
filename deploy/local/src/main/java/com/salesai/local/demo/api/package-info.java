/** The demo's way to the platform: the public API through the gateway, as its users. */
package com.salesai.local.demo.api;

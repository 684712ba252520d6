/** Keycloak: its one-time build, its process, and what its realm needs beyond the imported file. */
package com.salesai.local.keycloak;

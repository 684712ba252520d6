/** Members, teams and settings of an organization; Keycloak keeps them. */
package com.salesai.gateway.directory;

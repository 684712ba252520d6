/** Conventions of the edge: problem documents, pages, patches. */
package com.salesai.gateway.web;

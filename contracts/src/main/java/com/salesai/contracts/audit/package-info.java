/** Events of the audit log; topic {@code salesai.audit.v1}, key {@code auditId}. */
package com.salesai.contracts.audit;

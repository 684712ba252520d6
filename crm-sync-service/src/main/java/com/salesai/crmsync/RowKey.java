package com.salesai.crmsync;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a row: ids mean nothing outside their organization. */
public record RowKey(UUID orgId, UUID id) implements Serializable {}

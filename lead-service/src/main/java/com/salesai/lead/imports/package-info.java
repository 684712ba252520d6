/** Imports of leads from CSV files: staged, read in steps by a job, row by row accounted for. */
package com.salesai.lead.imports;

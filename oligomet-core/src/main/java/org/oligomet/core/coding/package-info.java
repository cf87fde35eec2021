/** Codes of organ sites in SNOMED CT, ICD-10-CM and ICD-O-3, each with how well it is verified. */
@NullMarked
package org.oligomet.core.coding;

import org.jspecify.annotations.NullMarked;

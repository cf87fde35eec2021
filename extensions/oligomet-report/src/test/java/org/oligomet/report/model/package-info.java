@NullMarked
package org.oligomet.report.model;

import org.jspecify.annotations.NullMarked;

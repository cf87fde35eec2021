/**
 * Reports on cohorts. {@link org.oligomet.report.ReportBuilder} gathers what the two trunks say into a
 * {@link org.oligomet.report.model.ReportModel}; {@link org.oligomet.report.html.HtmlReport} renders it;
 * {@link org.oligomet.report.plot.SurvivalPlot} draws curves alone.
 */
@NullMarked
package org.oligomet.report;

import org.jspecify.annotations.NullMarked;

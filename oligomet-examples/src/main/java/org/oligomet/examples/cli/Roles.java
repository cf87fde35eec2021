package org.oligomet.examples.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a command uses beside time, event, entry and weight.
 *
 * @param group a column or a comparison, null for none
 * @param covariates numeric columns
 * @param factors categorical columns
 * @param strata columns whose combinations are strata
 * @param cluster column of correlated rows, null for none
 */
record Roles(
        @Nullable String group,
        List<String> covariates,
        List<String> factors,
        List<String> strata,
        @Nullable String cluster) {

    Roles {
        covariates = List.copyOf(covariates);
        factors = List.copyOf(factors);
        strata = List.copyOf(strata);
    }
}

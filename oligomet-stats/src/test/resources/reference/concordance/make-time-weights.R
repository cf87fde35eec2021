# R 4.2.2, survival 3.5-3: concordance of age on lung with case weights 1, 2, 3, time weights, horizon, clusters, strata
suppressMessages(library(survival))
l <- lung[complete.cases(lung[, c("time", "status", "age", "sex", "inst")]), ]
l$w <- (seq_len(nrow(l)) - 1) %% 3 + 1
out <- function(id, a) cat(id, format(c(a$concordance, a$var), digits = 17), "\n")
for (tw in c("n", "S", "S/G", "n/G2", "I")) {
  out(paste0(tw, ""), concordance(Surv(time, status) ~ age, l, weights = w, timewt = tw))
  out(paste0(tw, ".500"), concordance(Surv(time, status) ~ age, l, weights = w, timewt = tw, ymax = 500))
  out(paste0(tw, ".cluster"), concordance(Surv(time, status) ~ age, l, weights = w, timewt = tw, cluster = inst))
  out(paste0(tw, ".strata"), concordance(Surv(time, status) ~ age + strata(sex), l, weights = w, timewt = tw))
}

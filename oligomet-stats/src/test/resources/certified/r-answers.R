# What R prints for the certified data sets. Run in this folder: Rscript r-answers.R > r-answers.csv
# R's own defaults throughout, coxph's convergence criterion too. R has no beta-product limits, and coin's permutation test other scores.
suppressMessages(library(survival))
cat(sprintf("# R %s.%s, survival %s\n", R.version$major, R.version$minor, packageVersion("survival")))
cat("dataset,quantity,at,value\n")
emit <- function(name, quantity, at, value) cat(sprintf("%s,%s,%s,%.17g\n", name, quantity, at, value), sep = "")
all <- read.csv("data.csv")
for (name in unique(all$dataset)) {
  d <- all[all$dataset == name, ]
  d$event <- d$status > 0
  f <- survfit(Surv(time, event) ~ 1, d)
  k <- f$n.event > 0
  emit(name, "survival", f$time[k], f$surv[k])
  k <- k & f$surv > 0
  emit(name, "greenwood", f$time[k], (f$std.err[k] * f$surv[k])^2)
  if (max(d$status) > 1) {
    a <- survfit(Surv(time, factor(status, 0:max(status))) ~ 1, d)
    k <- rowSums(a$n.event) > 0
    for (cause in seq_len(max(d$status))) emit(name, paste0("incidence_", cause), a$time[k], a$pstate[k, cause + 1])
  }
  t <- survdiff(Surv(time, event) ~ group, d)
  emit(name, "logrank_u", "", t$obs[2] - t$exp[2])
  emit(name, "logrank_v", "", t$var[2, 2])
  for (rule in c("breslow", "efron")) {
    z <- coxph(Surv(time, event) ~ x, d, ties = rule, iter.max = 0)
    emit(name, paste0(rule, "_score_0"), "", sum(residuals(z, "score")))
    emit(name, paste0(rule, "_information_0"), "", 1 / z$var[1, 1])
    g <- coxph(Surv(time, event) ~ x, d, ties = rule)
    emit(name, paste0(rule, "_score_test"), "", g$score)
    emit(name, paste0(rule, "_beta"), "", coef(g))
    emit(name, paste0(rule, "_loglik"), "", g$loglik[2])
    emit(name, paste0(rule, "_information"), "", 1 / g$var[1, 1])
  }
}

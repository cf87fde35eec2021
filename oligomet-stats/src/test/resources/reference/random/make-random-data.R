# 2,000 random data sets with ties, entry times, weights, all censored, all events, single subjects and plateaus, and what R says
# of them:   Rscript make-random-data.R | gzip -9n > random-data.json.gz      (about three minutes)
# Made with R 4.2.2, survival 3.5-3, cmprsk 2.2-11. Curves are sampled: at most 8 of their times. Left out, case by case:
#   limits where S is 0 or 1          3.5-3 gives NA for some types, 3.8-11 does not
#   errors with fractional weights    asked for with robust = TRUE, as 3.8-11 does by itself
#   restricted means up to a horizon before the first time, which summary() refuses
# Where the partial likelihood is monotone R's coefficients are wherever its iteration ended: the test leaves those out.
suppressMessages({library(survival); library(cmprsk)})
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261121)
num <- function(x) if (length(x) == 0) "[]" else paste0("[", paste(ifelse(is.finite(x), sprintf("%.17g", x), "null"), collapse = ","), "]")
dat <- function(x) paste0("[", paste(sprintf("%.15g", x), collapse = ","), "]")
part <- function(name, ...) { v <- list(...); paste0('"', name, '":{', paste0('"', names(v), '":', unlist(v), collapse = ","), "}") }
one <- function(x) num(x)
quiet <- suppressWarnings
some <- function(k) if (k <= 8) seq_len(k) else sort(unique(c(1, k, sample(k, 6))))
cat('{"cases":[\n')
for (case in 1:2000) {
  n <- if (case %% 40 == 0) 1 else if (case %% 7 == 0) sample(2:8, 1) else sample(9:70, 1)
  shape <- sample(c("days", "months", "continuous", "plateau"), 1)
  time <- switch(shape, days = sample(0:25, n, TRUE), months = round(rexp(n) * 12, 1), continuous = signif(rexp(n) * 100, 9),
    plateau = ifelse(runif(n) < 0.5, sample(1:4, n, TRUE), 300 + sample(0:3, n, TRUE)))
  status <- sample(0:2, n, TRUE, c(runif(1, 0.1, 1), 1, 0.5))
  if (case %% 29 == 0) status[] <- 0
  if (case %% 31 == 0) status <- sample(1:2, n, TRUE)
  entry <- rep(-1, n)
  if (case %% 3 == 0) { entry <- ifelse(runif(n) < 0.4, -1, floor(time * runif(n) * 0.9)); time <- pmax(time, entry + 1) }
  weight <- rep(1, n)
  if (case %% 5 == 0) weight <- if (case %% 2 == 0) sample(1:4, n, TRUE) else round(rexp(n) + 0.05, 2)
  group <- sample(seq_len(sample(2:4, 1)), n, TRUE)
  stratum <- sample(1:3, n, TRUE)
  x1 <- if (case %% 4 == 0) rbinom(n, 1, 0.4) else round(rnorm(n), 2)
  x2 <- round(runif(n, 0, 10), 1)
  late <- any(entry >= 0); weighted <- any(weight != 1); fractional <- any(weight != round(weight))
  event <- status > 0
  y <- if (late) Surv(entry, time, event) else Surv(time, event)
  out <- paste0('{"id":', case, ',"time":', dat(time), ',"status":', dat(status), ',"group":', dat(group), ',"stratum":', dat(stratum),
    ',"x1":', dat(x1), ',"x2":', dat(x2), if (late) paste0(',"entry":', dat(entry)), if (weighted) paste0(',"weight":', dat(weight)))

  type <- sample(c("log", "log-log", "plain"), 1)
  fit <- quiet(survfit(y ~ 1, weights = weight, conf.type = type, robust = fractional, id = seq_len(n)))
  i <- some(length(fit$time))
  inside <- fit$surv > 0 & fit$surv < 1
  out <- paste0(out, ",", part("km", type = paste0('"', type, '"'), time = num(fit$time[i]), risk = num(fit$n.risk[i]), event = num(fit$n.event[i]),
    surv = num(fit$surv[i]), error = num(ifelse(fit$surv > 0, (if (isTRUE(fit$logse)) fit$surv else 1) * fit$std.err, NA)[i]),
    lower = num(ifelse(inside, fit$lower, NA)[i]), upper = num(ifelse(inside, fit$upper, NA)[i]),
    hazard = num(fit$cumhaz[i]), hazard_error = num(if (fractional) NA * i else fit$std.chaz[i]),
    median = one(quiet(quantile(fit, 0.5, conf.int = FALSE)))))
  if (!fractional) {
    tau <- round(max(time) * runif(1, 0.3, 1), 2)
    table <- tryCatch(quiet(summary(survfit(y ~ 1, weights = weight), rmean = tau)$table), error = function(e) NULL)
    if (!is.null(table)) out <- paste0(out, ",", part("rmst", tau = sprintf("%.17g", tau), mean = one(table["rmean"]), error = one(table["se(rmean)"])))
  }
  if (!late && !weighted && length(unique(group)) > 1 && any(event)) {
    rho <- sample(c(0, 0, 1, 0.5), 1); by <- runif(1) < 0.4
    r <- tryCatch(quiet(if (by) survdiff(y ~ group + strata(stratum), rho = rho) else survdiff(y ~ group, rho = rho)), error = function(e) NULL)
    if (!is.null(r)) out <- paste0(out, ",", part("logrank", rho = rho, strata = tolower(by), obs = num(if (is.matrix(r$obs)) rowSums(r$obs) else r$obs),
      exp = num(if (is.matrix(r$exp)) rowSums(r$exp) else r$exp), var = num(diag(as.matrix(r$var))), chisq = one(r$chisq)))
    if (all(1:2 %in% status)) {
      g <- tryCatch(quiet(if (by) cuminc(time, status, group, stratum, rho = rho)$Tests else cuminc(time, status, group, rho = rho)$Tests), error = function(e) NULL)
      if (!is.null(g)) out <- paste0(out, ",", part("gray", rho = rho, strata = tolower(by), statistic = num(g[, 1]), df = num(g[, 3])))
    }
  }
  state <- factor(status, 0:2)
  ym <- if (late) Surv(entry, time, state) else Surv(time, state)
  aj <- tryCatch(quiet(survfit(ym ~ 1, weights = weight, id = seq_len(n))), error = function(e) NULL)
  if (!is.null(aj) && any(event)) {
    i <- some(length(aj$time))
    out <- paste0(out, ",", part("aj", time = num(aj$time[i]), one = num(aj$pstate[i, 2]), two = num(aj$pstate[i, 3]),
      error_one = num(aj$std.err[i, 2]), error_two = num(aj$std.err[i, 3])))
  }
  if (n >= 9 && any(event)) {
    ties <- sample(c("efron", "breslow"), 1); by <- runif(1) < 0.3
    cox <- tryCatch(quiet(if (by) coxph(y ~ x1 + x2 + strata(stratum), weights = weight, ties = ties, robust = FALSE, control = coxph.control(eps = 1e-14, iter.max = 60))
      else coxph(y ~ x1 + x2, weights = weight, ties = ties, robust = FALSE, control = coxph.control(eps = 1e-14, iter.max = 60))), error = function(e) NULL)
    if (!is.null(cox)) out <- paste0(out, ",", part("cox", ties = paste0('"', ties, '"'), strata = tolower(by), coef = num(cox$coef),
      se = num(quiet(sqrt(diag(cox$var)))), loglik = num(cox$loglik), score = one(cox$score), wald = one(cox$wald.test)))
    con <- tryCatch(quiet(concordance(y ~ x1, weights = weight, reverse = TRUE)), error = function(e) NULL)
    if (!is.null(con)) out <- paste0(out, ",", part("concordance", count = num(con$count), value = one(con$concordance), error = one(sqrt(con$var))))
  }
  cat(out, if (case < 2000) "},\n" else "}\n", sep = "")
}
cat("]}\n")

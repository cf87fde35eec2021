# The log-rank family from its formulas, and what coin, p.adjust, mvtnorm and poisson.test give.
#   Rscript make-tests-reference.R | gzip -9n > tests.json.gz
# Made with R 4.2.2, survival 3.5-3, coin 1.4-2, mvtnorm 1.1-3. The weighted sums are written out here, risk set by risk set, and
# checked against survdiff where that has the weight (rho). coin: weights by its own functions, exact distribution by its
# split-up algorithm; its scores have the opposite sign.
suppressMessages({library(survival); library(coin); library(mvtnorm)})
num <- function(x) paste0("[", paste(ifelse(is.finite(x), sprintf("%.17g", x), "null"), collapse = ","), "]")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(31)
# Weights at the event times of one stratum.
weights <- list(
  "log-rank" = function(n, d) rep(1, length(n)), "Gehan" = function(n, d) n, "Tarone-Ware" = function(n, d) sqrt(n),
  "Peto-Prentice" = function(n, d) cumprod(1 - d / (n + 1)),
  "modified Peto" = function(n, d) cumprod(1 - d / (n + 1)) * n / (n + 1),
  "Andersen" = function(n, d) c(1, cumprod(1 - d / (n + 1)))[seq_along(n)] * n / (n + 1),
  "Prentice" = function(n, d) cumprod(n / (n + d)))
fh <- function(rho, gamma, after = FALSE) { force(rho); force(gamma); force(after); function(n, d) {
  s <- c(1, cumprod(1 - d / n))
  s <- if (after) s[-1] else s[seq_along(n)]
  s^rho * (1 - s)^gamma }
}
for (p in list(c(1, 0), c(0, 1), c(1, 1), c(0.5, 0.5), c(0.5, 2)))
  for (after in c(FALSE, TRUE))
    weights[[paste0("Fleming-Harrington G(", p[1], ", ", p[2], ")", if (after) " with S(t)")]] <- fh(p[1], p[2], after)
sums <- function(time, event, group, stratum, w) {
  levels <- sort(unique(group))
  u <- numeric(length(levels)); v <- matrix(0, length(levels), length(levels))
  for (s in unique(stratum)) {
    at <- sort(unique(time[event == 1 & stratum == s]))
    n <- sapply(at, function(t) sum(time >= t & stratum == s))
    d <- sapply(at, function(t) sum(time == t & event == 1 & stratum == s))
    wt <- w(n, d)
    for (k in seq_along(at)) {
      ng <- sapply(levels, function(g) sum(time >= at[k] & stratum == s & group == g))
      dg <- sapply(levels, function(g) sum(time == at[k] & event == 1 & stratum == s & group == g))
      u <- u + wt[k] * (dg - d[k] * ng / n[k])
      if (n[k] > 1) v <- v + wt[k]^2 * d[k] * (n[k] - d[k]) / (n[k] - 1) * (diag(ng / n[k], length(ng)) - outer(ng, ng) / n[k]^2)
    }
  }
  list(u = u, v = v)
}
family <- character()
for (case in 1:24) {
  n <- sample(15:60, 1); k <- sample(2:4, 1)
  time <- sample(1:20, n, TRUE) + if (case %% 3 == 0) round(runif(n), 3) else 0
  event <- rbinom(n, 1, 0.7); group <- c(seq_len(k), sample(k, n - k, TRUE)); stratum <- if (case %% 2) rep(1, n) else sample(2, n, TRUE)
  score <- round(cumsum(runif(k)), 2)
  tests <- sapply(names(weights), function(name) {
    r <- sums(time, event, group, stratum, weights[[name]])
    chi <- sum(r$u[-1] * solve(r$v[-1, -1, drop = FALSE], r$u[-1]))
    if (name %in% c("log-rank", "Fleming-Harrington G(1, 0)")) {
      f <- survdiff(if (case %% 2) Surv(time, event) ~ group else Surv(time, event) ~ group + strata(stratum), rho = as.integer(name != "log-rank"))
      stopifnot(abs(f$chisq - chi) < 1e-9 * (1 + chi))
    }
    trend <- function(c) sum(c * r$u) / sqrt(drop(t(c) %*% r$v %*% c))
    paste0('"', name, '":{"u":', num(r$u), ',"v":', num(c(r$v)), ',"chisq":', sprintf("%.17g", chi), ',"p":',
      sprintf("%.17g", pchisq(chi, k - 1, lower.tail = FALSE)), ',"trend":', num(c(trend(seq_len(k)), trend(score))), "}")
  })
  family <- c(family, paste0('{"time":', num(time), ',"event":', num(event), ',"group":', num(group), ',"stratum":', num(stratum),
    ',"score":', num(score), ',"tests":{', paste(tests, collapse = ","), "}}"))
}
types <- c("log-rank" = "logrank", "Gehan" = "Gehan-Breslow", "Tarone-Ware" = "Tarone-Ware", "Fleming-Harrington G(1, 0)" = "Peto-Peto",
  "Prentice" = "Prentice", "Peto-Prentice" = "Prentice-Marek", "Andersen" = "Andersen-Borgan-Gill-Keiding", "Fleming-Harrington G(1, 1)" = "Fleming-Harrington")
exact <- character()
for (case in 1:8) {
  n <- sample(10:18, 1); ties <- case > 4
  time <- if (ties) sample(1:9, n, TRUE) else sample(1:40, n)
  event <- rbinom(n, 1, 0.7); group <- c(1, 2, sample(2, n - 2, TRUE))
  d <- data.frame(time, event, group = factor(group))
  tests <- sapply(names(types), function(name) {
    t <- logrank_test(Surv(time, event) ~ group, d, type = types[[name]], distribution = "exact",
      rho = if (name == "Tarone-Ware") 0.5 else 1, gamma = 1)
    paste0('"', name, '":', num(c(-statistic(t, "centered"), as.numeric(pvalue(t)), drop(covariance(t)))))
  })
  exact <- c(exact, paste0('{"time":', num(time), ',"event":', num(event), ',"group":', num(group), ',"tests":{', paste(tests, collapse = ","), "}}"))
}
adjust <- sapply(list(c(0.01, 0.02, 0.03, 0.04, 0.05), c(0.04, 0.001, 0.04, 0.9, 0.02, 0.02), c(0.5, 0.6), c(1, 1e-300, 0.2), 0.03,
  round(runif(28), 3)), function(p) paste0('{"p":', num(p), paste0(',"', c("holm", "hochberg", "BH", "bonferroni"), '":',
    sapply(c("holm", "hochberg", "BH", "bonferroni"), function(m) num(p.adjust(p, m))), collapse = ""), "}"))
# Dimensions 2 and 3 by Genz's TVPACK (14 digits), 4 by GenzBretz with an error below 1e-6.
normal <- character()
for (case in 1:24) {
  m <- c(2, 3, 3, 4)[case %% 4 + 1]
  a <- matrix(rnorm(m * (m + 1)), m) + if (case %% 3) 1.5 else 0
  r <- cov2cor(a %*% t(a)); limit <- c(0.8, 1.96, 2.5, 3.3, 4.5)[case %% 5 + 1]
  how <- if (m < 4) TVPACK(abseps = 1e-15) else GenzBretz(maxpts = 5e7, abseps = 1e-8)
  # TVPACK knows half-infinite limits only: the box by inclusion and exclusion over the corners.
  upper <- pmvnorm(upper = rep(limit, m), corr = r, algorithm = how)
  box <- if (m < 4) sum(apply(expand.grid(rep(list(c(-1, 1)), m)), 1, function(s)
    prod(s) * pmvnorm(upper = s * limit, corr = r, algorithm = how))) else pmvnorm(rep(-limit, m), rep(limit, m), corr = r, algorithm = how)
  normal <- c(normal, paste0('{"r":', num(c(r)), ',"limit":', limit, ',"below":', sprintf("%.17g", upper), ',"box":', sprintf("%.17g", box), "}"))
}
poisson <- apply(expand.grid(o = c(0, 1, 3, 8, 25, 120), e = c(0.7, 2.5, 7.25, 26, 100)), 1, function(x) {
  ci <- poisson.test(x[1], x[2])$conf.int
  num(c(x, ci, min(1, 2 * min(ppois(x[1], x[2]), ppois(x[1] - 1, x[2], lower.tail = FALSE)))))
})
cat('{"family":[', paste(family, collapse = ",\n"), '],\n"coin":[', paste(exact, collapse = ",\n"), '],\n"adjust":[', paste(adjust, collapse = ",\n"),
  '],\n"normal":[', paste(normal, collapse = ",\n"), '],\n"poisson":[', paste(poisson, collapse = ",\n"), "]}\n", sep = "")

# Restricted means of groups adjusted for covariates, from their estimating equations (Tian, Zhao and Wei 2014,
# doi:10.1093/biostatistics/kxt050). R 4.2.2, survival 3.5-3. Run in the folder of reference/data:
#   Rscript ../effects/make-adjusted-reference.R > ../effects/adjusted.csv
# Weights are 1 / G(min(T, tau)-), G being survfit of the censorings in each group, events first where both are tied (a censoring
# is put a little later). Coefficients by lm and glm. Errors by the jackknife with central differences: the whole estimate, G
# included, with each row's case weight moved by 1e-5 either way; the difference is of order 1e-10. Tolerance of the tests: 1e-9
# relative for estimates, 1e-6 for errors.
suppressMessages(library(survival))
estimate <- function(time, event, group, x, tau, w, kind) {
  y <- pmin(time, tau); known <- event == 1 | time >= tau
  inverse <- numeric(length(y))
  for (g in unique(group)) {
    i <- group == g
    later <- time[i] + ifelse(event[i] == 1, 0, 1e-3)
    fit <- survfit(Surv(later, 1 - event[i]) ~ 1, weights = w[i], timefix = FALSE)
    before <- stepfun(fit$time, c(1, fit$surv))
    inverse[i] <- ifelse(known[i], 1 / before(y[i] - 1e-4), 0)
  }
  k <- inverse > 0; v <- (w * inverse)[k]
  X <- cbind(1, as.integer(group == max(group)), x)[k, , drop = FALSE]
  if (kind == "difference") return(lm.wfit(X, y[k], v)$coefficients[-1])
  z <- if (kind == "ratio") y[k] else tau - y[k]
  glm.fit(X, z, weights = v, family = quasipoisson(),
          control = glm.control(epsilon = 1e-15, maxit = 100))$coefficients[-1]
}
out <- function(name, time, event, group, x, tau, cluster = seq_along(time)) {
  n <- length(time)
  for (kind in c("difference", "ratio", "lossratio")) {
    b <- estimate(time, event, group, x, tau, rep(1, n), kind)
    D <- t(sapply(seq_len(n), function(j) {
      h <- 1e-5; up <- down <- rep(1, n); up[j] <- 1 + h; down[j] <- 1 - h
      (estimate(time, event, group, x, tau, up, kind) - estimate(time, event, group, x, tau, down, kind)) / (2 * h)
    }))
    se <- sqrt(colSums(rowsum(D, cluster)^2))
    for (j in seq_along(b)) cat(name, kind, j, format(b[j], digits = 17), format(se[j], digits = 17), sep = ",", fill = TRUE)
  }
}
lung <- read.csv("lung.csv"); lung <- lung[!is.na(lung$ph.ecog), ]
out("lung", lung$time, as.integer(lung$status == 2), lung$sex, cbind(lung$ph.ecog), 365)
# Whole months: many events and censorings at one time; clusters of three rows
out("months", ceiling(lung$time / 30), as.integer(lung$status == 2), lung$sex, cbind(lung$ph.ecog), 18,
    (seq_len(nrow(lung)) - 1) %/% 3)
# A factor: the levels after the first, in order
veteran <- read.csv("veteran.csv")
out("veteran", veteran$time, veteran$status, veteran$trt,
    sapply(c("large", "smallcell", "squamous"), function(l) as.integer(veteran$celltype == l)), 150)

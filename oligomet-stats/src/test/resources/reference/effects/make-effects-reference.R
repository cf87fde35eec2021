# Restricted means, and survival at a milestone, of two groups and their comparison.
# R 4.2.2, survival 3.5-3. Run in the folder of reference/data: Rscript make-effects-reference.R > effects.csv
# Each figure by the formulas of Klein et al. 2007 (doi:10.1002/sim.2864) and the delta method, from survfit's S and standard
# errors. Tolerance of the tests: 1e-10 relative.
library(survival)
out <- function(data, name, value) cat(data, name, format(value, digits = 17), sep = ",", fill = TRUE)
compare <- function(data, time, status, group, t) {
  fit <- survfit(Surv(time, status) ~ group)
  s <- summary(fit, times = t)
  S <- s$surv; se <- s$std.err
  stopifnot(length(S) == 2)
  z <- qnorm(0.975)
  out(data, "difference", S[2] - S[1]); out(data, "difference.se", sqrt(sum(se^2)))
  out(data, "ratio", S[2] / S[1])
  out(data, "ratio.lower", S[2] / S[1] * exp(-z * sqrt(sum((se / S)^2))))
  out(data, "ratio.upper", S[2] / S[1] * exp(z * sqrt(sum((se / S)^2))))
  out(data, "log-log", diff(log(-log(S)))^2 / sum((se / S)^2 / log(S)^2))
  out(data, "naive", diff(S)^2 / sum(se^2))
  out(data, "log", diff(log(S))^2 / sum((se / S)^2))
  out(data, "arcsin", diff(asin(sqrt(S)))^2 / sum(se^2 / (4 * S * (1 - S))))
  out(data, "logit", diff(log(S / (1 - S)))^2 / sum((se / (S * (1 - S)))^2))
  m <- summary(fit, rmean = t)$table
  mu <- m[, grep("^.?rmean", colnames(m))[1]]; sm <- m[, grep("^.?se\\(rmean", colnames(m))[1]]
  out(data, "mean.difference", mu[2] - mu[1]); out(data, "mean.difference.se", sqrt(sum(sm^2)))
  out(data, "mean.difference.chisq", diff(mu)^2 / sum(sm^2))
  r <- mu[2] / mu[1]; sr <- sqrt(sum((sm / mu)^2))
  out(data, "mean.ratio", r); out(data, "mean.ratio.lower", r * exp(-z * sr)); out(data, "mean.ratio.upper", r * exp(z * sr))
  r <- (t - mu[2]) / (t - mu[1]); sr <- sqrt(sum((sm / (t - mu))^2))
  out(data, "lost.ratio", r); out(data, "lost.ratio.lower", r * exp(-z * sr)); out(data, "lost.ratio.upper", r * exp(z * sr))
}
lung <- read.csv("lung.csv"); compare("lung", lung$time, lung$status == 2, lung$sex, 365)
ovarian <- read.csv("ovarian.csv"); compare("ovarian", ovarian$futime, ovarian$fustat, ovarian$rx, 500)

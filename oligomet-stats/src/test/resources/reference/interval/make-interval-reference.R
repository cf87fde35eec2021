# Rscript make-interval-reference.R   (R 4.2.2, npsurv 0.5-0), in this folder.
# Data: 94 women with early breast cancer, months to cosmetic deterioration, seen at visits (Finkelstein and Wolfe 1985,
# Biometrics 41:933-945, doi:10.2307/2530965), as in npsurv::cancer. R = Inf: not seen by the last visit.
# Masses of the nonparametric maximum likelihood estimate by the constrained Newton method of npsurv, tol = 1e-13.
suppressMessages(library(npsurv))
data(cancer)
write.csv(cancer, "cosmesis.csv", row.names = FALSE, quote = FALSE)
out <- NULL
for (g in c("RCT", "RT")) {
  fit <- npsurv(as.matrix(cancer[cancer$group == g, c("L", "R")]), tol = 1e-13)
  out <- rbind(out, data.frame(group = g, left = fit$f$left, right = fit$f$right,
    mass = sprintf("%.17g", fit$f$p), loglik = sprintf("%.17g", fit$ll)))
}
write.csv(out, "cosmesis-npsurv.csv", row.names = FALSE, quote = FALSE)
# Exact, left-, right- and interval-censored rows together, 40 samples; times with ties.
set.seed(20261121)
rows <- NULL; out <- NULL
for (s in 1:40) {
  n <- sample(5:60, 1)
  t <- round(rexp(n), 1); a <- round(t * runif(n), 1); b <- round(t + rexp(n) + 0.1, 1)
  kind <- sample(1:4, n, TRUE)
  L <- ifelse(kind == 1, t, ifelse(kind == 2, 0, a)); R <- ifelse(kind == 1, t, ifelse(kind == 3, Inf, b))
  rows <- rbind(rows, data.frame(sample = s, L, R))
  fit <- npsurv(cbind(L, R), tol = 1e-13)
  out <- rbind(out, data.frame(sample = s, left = fit$f$left, right = fit$f$right,
    mass = sprintf("%.17g", fit$f$p), loglik = sprintf("%.17g", fit$ll)))
}
write.csv(rows, "mixed.csv", row.names = FALSE, quote = FALSE)
write.csv(out, "mixed-npsurv.csv", row.names = FALSE, quote = FALSE)

# Answers of R survival (multi-state survfit) and cmprsk (cuminc) on small random samples with many ties.
#   Rscript make-random-reference.R | gzip -9n > competing-random.json.gz
# Made with R 4.2.2, survival 3.5-3, cmprsk 2.2-11. Limits are not taken where a probability is 0 or 1: survival 3.5-3 gives NA
# there, 3.8-11 does not. It also ignores `cluster` here and counts rows, not weights, at risk: so numbers at risk are given without
# weights only, and errors by cluster are summed from R's influence of each row, after a check that this reproduces R's error by row.
suppressMessages({library(survival); library(cmprsk)})
num <- function(x) paste0("[", paste(ifelse(is.finite(x), sprintf("%.17g", x), "null"), collapse = ","), "]")
rows <- function(m) paste0("[", paste(apply(m, 1, num), collapse = ","), "]")
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20260)
out <- character()
for (case in 1:60) {
  n <- sample(12:60, 1)
  causes <- sample(1:3, 1)
  time <- sample(0:14, n, TRUE) + if (case %% 5 == 0) round(runif(n), 3) else 0
  status <- sample(0:causes, n, TRUE)
  status[seq_len(causes)] <- seq_len(causes)
  group <- sample(1:sample(2:4, 1), n, TRUE)
  stratum <- sample(1:2, n, TRUE)
  kind <- c("plain", "entry", "weight", "cluster", "all", "plain")[case %% 6 + 1]
  entry <- rep(-1, n)
  weight <- rep(1, n)
  cluster <- seq_len(n)
  if (kind %in% c("entry", "all")) { entry <- pmax(-1, sample(-5:8, n, TRUE)); time <- pmax(time, entry + 1) }
  if (kind %in% c("weight", "all")) weight <- if (case %% 4 == 0) sample(1:4, n, TRUE) else round(rexp(n) + 0.1, 2)
  if (kind %in% c("cluster", "all")) cluster <- sample(1:(n %/% 3), n, TRUE)
  state <- factor(status, 0:causes)
  y <- if (any(entry >= 0)) Surv(entry, time, state) else Surv(time, state)
  fit <- survfit(y ~ 1, weights = weight, id = seq_len(n), influence = TRUE)
  influence <- fit$influence.pstate[, -1, , drop = FALSE]
  by <- function(unit) apply(influence, c(2, 3), function(u) sqrt(sum(tapply(u * weight, unit, sum)^2)))
  stopifnot(max(abs(by(seq_len(n)) - fit$std.err)) < 1e-13)
  error <- by(cluster)
  limits <- sapply(c("log", "log-log", "plain"), function(type) {
    f <- survfit(y ~ 1, weights = weight, id = seq_len(n), conf.type = type)
    paste0('"', type, '":{"lower":', rows(f$lower), ',"upper":', rows(f$upper), "}")
  })
  text <- paste0('{"id":"', kind, ".", case, '","causes":', causes, ',"time":', num(time), ',"status":', num(status),
    ',"group":', num(group), ',"stratum":', num(stratum))
  if (any(entry >= 0)) text <- paste0(text, ',"entry":', num(entry))
  if (any(weight != 1)) text <- paste0(text, ',"weight":', num(weight))
  if (any(cluster != seq_len(n))) text <- paste0(text, ',"cluster":', num(cluster))
  text <- paste0(text, ',"survfit":{"time":', num(fit$time), ',"risk":', num(if (any(weight != 1)) NA else fit$n.risk[, 1]), ',"pstate":', rows(fit$pstate),
    ',"std.err":', rows(error), if (all(cluster == seq_len(n))) ",", if (all(cluster == seq_len(n))) paste(limits, collapse = ","), "}")
  if (kind == "plain") {
    one <- cuminc(time, status)
    curves <- sapply(seq_len(causes), function(j) {
      c <- one[[paste("1", j)]]
      t <- sort(unique(time[status == j]))
      last <- sapply(t, function(x) max(which(c$time == x)))
      paste0('{"time":', num(t), ',"est":', num(c$est[last]), ',"var":', num(c$var[last]), "}")
    })
    text <- paste0(text, ',"cuminc":[', paste(curves, collapse = ","), "]")
    tests <- function(rho, strata) {
      r <- if (strata) cuminc(time, status, group, stratum, rho = rho) else cuminc(time, status, group, rho = rho)
      paste0('{"rho":', rho, ',"strata":', tolower(strata), ',"tests":', rows(r$Tests), "}")
    }
    text <- paste0(text, ',"gray":[', paste(tests(0, FALSE), tests(1, FALSE), tests(-1, FALSE), tests(0.5, TRUE),
      tests(0, TRUE), sep = ","), "]")
  }
  out <- c(out, paste0(text, "}"))
}
cat('{"cases":[', paste(out, collapse = ",\n"), "]}\n", sep = "")

# Called by compare-with-r: Rscript compare-with-r.R TASKS
# Each task is a line "operation, folder of the data, rows, covariates". Prints "operation, folder, seconds, figure": the best of
# up to three, and the figure by which both sides are known to have computed the same. Times are compared as they are
# (timefix = FALSE), since R's tie rule merges distinct times at this size.
suppressPackageStartupMessages({ library(survival); has_cmprsk <- requireNamespace("cmprsk", quietly = TRUE) })
tasks_file <- commandArgs(TRUE)[1]
tasks <- read.table(tasks_file, sep = "\t", col.names = c("key", "set", "n", "p"), colClasses = c("character", "character", "integer", "integer"))
cat("versions", paste0(R.version.string, ", survival ", packageVersion("survival"),
  if (has_cmprsk) paste0(", cmprsk ", packageVersion("cmprsk"))), sep = "\t"); cat("\n")

column <- function(set, name, n, what = "double") {
  file <- file.path(dirname(tasks_file), set, name)
  if (file.exists(file)) readBin(file, what, n, endian = "little") else NULL
}
load_set <- function(set, n, p) {
  d <- list(time = column(set, "exit", n), status = column(set, "status", n, "integer"),
    entry = column(set, "entry", n), group = column(set, "group", n, "integer"))
  d <- as.data.frame(d[!sapply(d, is.null)])
  if (p > 0) for (j in 0:(p - 1)) d[[paste0("x", j)]] <- column(set, paste0("x", j), n)
  d
}
# Repeats a quick call three times and a long one once.
best <- function(prepare, call) {
  least <- Inf; spent <- 0; figure <- NA
  for (k in 1:3) {
    if (k > 1 && spent > 10) break
    given <- prepare(); gc(FALSE)
    took <- system.time(value <- call(given), gcFirst = FALSE)[["elapsed"]]
    figure <- value(); least <- min(least, took); spent <- spent + took
  }
  c(least, figure)
}
exact <- coxph.control(timefix = FALSE)
covariates <- function(d) as.matrix(d[grep("^x", names(d))])
model <- function(d, left) reformulate(grep("^x", names(d), value = TRUE), left)
right <- quote(Surv(time, status)); both <- quote(Surv(entry, time, status))
whole_call <- function(fit) { force(fit); function() 1 + coef(fit)[[1]] + fit$concordance[["concordance"]] + residuals(fit)[[1]] }
core <- function(f, y, d) {
  fit <- f(covariates(d), y, strata = NULL, offset = NULL, init = NULL, control = exact, weights = NULL,
    method = "efron", rownames = NULL, resid = FALSE)
  function() fit$coefficients[[1]]
}
nothing <- function(d) { force(d); function() d }
# Over time, so that a tie rule that merges some neighbours changes nothing.
integral <- function(f, v) { step <- c(diff(f$time), 0); step[cumsum(f$strata)] <- 0; sum(v * step, na.rm = TRUE) }
operations <- list(
  km = function(d) list(nothing(d), function(d) { f <- survfit(Surv(time, status) ~ group, data = d, timefix = FALSE)
    function() integral(f, f$surv * f$std.err) + integral(f, f$lower) + integral(f, f$upper) }),
  logrank = function(d) list(nothing(d), function(d) { f <- survdiff(Surv(time, status) ~ group, data = d) # its timefix = FALSE is an error in survival 3.5
    function() f$chisq }),
  cox.core = function(d) { y <- Surv(d$time, d$status); list(nothing(d), function(d) core(coxph.fit, y, d)) },
  cox.call = function(d) list(nothing(d), function(d) whole_call(coxph(model(d, right), data = d, control = exact))),
  startstop.core = function(d) { y <- Surv(d$entry, d$time, d$status); list(nothing(d), function(d) core(agreg.fit, y, d)) },
  startstop.call = function(d) list(nothing(d), function(d) whole_call(coxph(model(d, both), data = d, control = exact))),
  concordance = function(d) list(nothing(d), function(d) { f <- concordance(Surv(time, status) ~ x0, data = d, timefix = FALSE)
    function() sqrt(f$var) }),
  zph = function(d) { f <- coxph(model(d, right), data = d, control = coxph.control(timefix = FALSE, eps = 1e-14, iter.max = 60))
    list(nothing(f), function(f) { z <- cox.zph(f, transform = "km"); function() z$table["GLOBAL", "chisq"] }) },
  curve = function(d) { f <- coxph(model(d, right), data = d, control = exact)
    new <- as.data.frame(lapply(d[grep("^x", names(d))], function(x) 1))
    list(nothing(f), function(f) { b <- basehaz(f, centered = FALSE); s <- survfit(f, newdata = new)
      function() b$hazard[nrow(b)] + s$cumhaz[length(s$cumhaz)] }) },
  aj = function(d) { d$state <- factor(d$status, 0:2, c("censored", "relapse", "death"))
    list(nothing(d), function(d) { f <- survfit(Surv(time, state) ~ group, data = d, timefix = FALSE)
      function() integral(f, f$pstate[, 2:3]) + integral(f, f$std.err[, 2:3]) }) },
  cuminc = function(d) list(nothing(d), function(d) { f <- cmprsk::cuminc(d$time, d$status, d$group); function() NaN }),
  finegray = function(d) { d$state <- factor(d$status, 0:2, c("censored", "relapse", "death")); d$status <- NULL
    list(nothing(d), function(d) { e <- finegray(Surv(time, state) ~ ., data = d, etype = "relapse", timefix = FALSE)
      f <- coxph(reformulate(grep("^x", names(d), value = TRUE), quote(Surv(fgstart, fgstop, fgstatus))), data = e, weights = e$fgwt, control = exact)
      function() NaN }) },
  crr = function(d) list(nothing(d), function(d) { f <- cmprsk::crr(d$time, d$status, covariates(d)); function() f$coef[[1]] + sqrt(f$var[1, 1]) })
)
loaded <- ""
for (i in seq_len(nrow(tasks))) {
  t <- tasks[i, ]
  if (t$key %in% c("cuminc", "crr") && !has_cmprsk) next
  if (t$set != loaded) { data <- NULL; gc(FALSE); data <- load_set(t$set, t$n, t$p); loaded <- t$set }
  o <- operations[[t$key]](data)
  r <- best(o[[1]], function(x) o[[2]](x))
  cat(t$key, t$set, format(r, digits = 15), sep = "\t"); cat("\n")
}

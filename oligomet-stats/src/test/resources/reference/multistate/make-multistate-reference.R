# Makes multistate.json.gz: survfit on start-stop rows through states: mgus1 of survival, and random illness-death histories with
# ties, delayed entry in any state and returns.
#   Rscript make-multistate-reference.R | gzip -9n > multistate.json.gz
# Run with R 4.2.2, survival 3.5-3 (survfit on mgus1 agrees with 3.8-11), jsonlite 1.8.4. Tolerance of the tests: 1e-10.
suppressMessages({library(survival); library(jsonlite)})
set.seed(11)
histories <- function(n, late) {
  rows <- NULL
  for (i in 1:n) {
    t <- if (late && runif(1) < .5) sample(1:6, 1) else 0
    s <- if (late) sample(c("ill", "well"), 1) else "well"
    end <- t + ceiling(rexp(1) * 15)
    repeat {
      step <- ceiling(rexp(1) * 5); to <- if (s == "well") sample(c("ill", "dead"), 1, prob = c(.7, .3)) else sample(c("well", "dead"), 1, prob = c(.3, .7))
      if (runif(1) < .2 && t + step < end) {           # a row that goes on
        rows <- rbind(rows, data.frame(id = i, start = t, stop = t + step, from = s, to = "none")); t <- t + step; next
      }
      if (t + step >= end) { rows <- rbind(rows, data.frame(id = i, start = t, stop = end, from = s, to = "none")); break }
      rows <- rbind(rows, data.frame(id = i, start = t, stop = t + step, from = s, to = to)); t <- t + step; s <- to
      if (s == "dead" || runif(1) < .1) break
    }
  }
  rows
}
# Errors from the influence of each subject, which R gives with that on the starting distribution; its own std.err of version 3.5-3
# leaves that part out where subjects start in several states (stopifnot: equal where they start in one).
case <- function(id, d, call, fits, horizon) {
  se <- rmean <- rmean_se <- NULL
  for (f in fits) {
    inf <- f$influence.pstate; m <- dim(inf)[2] - 1
    s <- sqrt(apply(inf[, -1, , drop = FALSE]^2, 2:3, sum))
    if (max(f$p0) == 1) stopifnot(max(abs(s - f$std.err)) < 1e-12)
    se <- rbind(se, s)
    width <- diff(pmin(c(0, f$time, Inf), horizon))
    area <- apply(inf, c(1, 3), function(u) sum(u * width))
    rmean <- rbind(rmean, colSums(rbind(f$p0, f$pstate) * width)); rmean_se <- rbind(rmean_se, sqrt(colSums(area^2)))
  }
  bind <- function(name) unname(do.call(rbind, lapply(fits, function(f) as.matrix(f[[name]]))))
  list(id = id, data = d, call = call, states = fits[[1]]$states, n = sapply(fits, function(f) length(f$time)),
       time = unlist(lapply(fits, function(f) f$time)), risk = bind("n.risk"), p = bind("pstate"), se = unname(se),
       limits = max(fits[[1]]$p0) == 1, lower = bind("lower"), upper = bind("upper"), horizon = horizon, rmean = unname(rmean), rmean_se = unname(rmean_se))
}
cases <- list()
m <- data.frame(id = mgus1$id, start = mgus1$start, stop = mgus1$stop, from = "", to = as.character(mgus1$event), group = as.character(mgus1$sex))
m$to[m$to == "censor"] <- "none"
f <- lapply(c("female", "male"), function(s) survfit(Surv(start, stop, event) ~ 1, id = id, data = mgus1[mgus1$sex == s, ], influence = TRUE))
cases[[1]] <- case("mgus1", as.list(m), "survfit(Surv(start, stop, event) ~ 1, id = id, mgus1), by sex", f, 5000)
for (k in 1:12) {
  d <- histories(c(12, 40, 90)[1 + k %% 3], k %% 2 == 0)
  d$event <- factor(d$to, c("none", "well", "ill", "dead"))
  f <- survfit(Surv(start, stop, event) ~ 1, d, id = id, istate = d$from, influence = TRUE)
  d$event <- NULL
  cases[[k + 1]] <- case(paste0("random.", k), as.list(d), "survfit(Surv(start, stop, event) ~ 1, id = id, istate = from)", list(f), 8)
}
cat(toJSON(list(made = "make-multistate-reference.R", R = R.version.string, survival = format(packageVersion("survival")), cases = cases),
           digits = NA, auto_unbox = TRUE, null = "null"))

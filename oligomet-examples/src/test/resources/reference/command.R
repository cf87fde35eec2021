# Answers of R for the command's tests. From this folder:
#   Rscript command.R > command.txt
# lung: ../../../main/resources/data/ncctg-lung.csv (R's survival::lung); bladder2.csv (R's survival::bladder2).
library(survival)
lung <- read.csv(Sys.getenv("LUNG", "../../../main/resources/data/ncctg-lung.csv"))
bladder2 <- read.csv("bladder2.csv")
cat("# R", paste(R.version$major, R.version$minor, sep = "."), "survival", as.character(packageVersion("survival")),
    "- made by command.R; a name, then numbers at full precision; Cox with coxph.control(eps = 1e-14, iter.max = 60)\n")
say <- function(name, x) cat(name, formatC(unname(x), digits = 17, width = 1, format = "g"), sep = " ", fill = FALSE, "\n")
curve <- function(name, fit, tau) {
  s <- summary(fit, censored = TRUE); t <- summary(fit, rmean = tau)$table
  say(paste0(name, ".time"), fit$time); say(paste0(name, ".at_risk"), fit$n.risk)
  say(paste0(name, ".events_at"), fit$n.event); say(paste0(name, ".censored"), fit$n.censor)
  say(paste0(name, ".survival"), fit$surv); say(paste0(name, ".std_error"), s$std.err)
  say(paste0(name, ".lower"), fit$lower); say(paste0(name, ".upper"), fit$upper)
  say(paste0(name, ".median"), unlist(quantile(fit, 0.5)))
  say(paste0(name, ".rmean"), c(tau, t[c("rmean", "se(rmean)")]))
}
test <- function(name, d) {
  df <- if (is.matrix(d$obs)) nrow(d$obs) - 1 else length(d$obs) - 1
  say(name, c(d$chisq, df, pchisq(d$chisq, df, lower.tail = FALSE)))
}
cox <- function(name, fit, robust = FALSE) {
  s <- summary(fit); co <- s$coefficients; ci <- s$conf.int
  say(paste0(name, ".n"), c(fit$n, fit$nevent)); say(paste0(name, ".loglik"), fit$loglik)
  say(paste0(name, ".estimate"), co[, "coef"]); say(paste0(name, ".std_error"), co[, "se(coef)"])
  if (robust) say(paste0(name, ".robust_se"), co[, "robust se"])
  say(paste0(name, ".z"), co[, "z"]); say(paste0(name, ".p_value"), co[, "Pr(>|z|)"])
  say(paste0(name, ".hazard_ratio"), ci[, 1]); say(paste0(name, ".lower"), ci[, 3]); say(paste0(name, ".upper"), ci[, 4])
  say(paste0(name, ".likelihood_ratio"), s$logtest); say(paste0(name, ".wald"), c(fit$wald.test, s$waldtest[2:3]))
  say(paste0(name, ".score"), s$sctest)
  say(paste0(name, ".concordance"), s$concordance)
}
control <- coxph.control(eps = 1e-14, iter.max = 60)
for (g in 1:2) curve(paste0("lung.sex", g), survfit(Surv(time, status == 2) ~ 1, lung, subset = sex == g), 1022)
test("lung.sex.logrank", survdiff(Surv(time, status == 2) ~ sex, lung))
test("lung.sex.rho1", survdiff(Surv(time, status == 2) ~ sex, lung, rho = 1))
test("lung.sex.strata.ecog", survdiff(Surv(time, status == 2) ~ sex + strata(ph.ecog), lung))
curve("lung.old.loglog90", survfit(Surv(time, status == 2) ~ 1, lung, subset = age >= 65 & sex == 1,
  conf.type = "log-log", conf.int = 0.9), 365)
curve("lung.weighted", survfit(Surv(time, status == 2) ~ 1, lung, weights = inst, subset = !is.na(inst)), 1022)
cox("lung.cox", coxph(Surv(time, status == 2) ~ age + ph.ecog + factor(sex), lung, control = control))
cox("lung.cox.breslow", coxph(Surv(time, status == 2) ~ age + strata(sex), lung, ties = "breslow", control = control))
cox("bladder2.cox", coxph(Surv(start, stop, event) ~ rx + size + number + strata(enum), bladder2, cluster = id,
  control = control), robust = TRUE)
# transplant.csv (R's survival::transplant): waiting for a liver; death, ltx (transplant) and withdraw compete.
# R survival 3.5-3 gives no limits where the incidence is 0 (3.8-11: 0 and 0), so limits are compared above 0 only.
library(cmprsk)
transplant <- read.csv("transplant.csv")
transplant$event <- factor(transplant$event, c("censored", "death", "ltx", "withdraw"))
incidence <- function(name, fit, cause, rows) {
  k <- match(cause, fit$states); s <- summary(fit, censored = TRUE)
  say(paste0(name, ".time"), fit$time[rows]); say(paste0(name, ".at_risk"), fit$n.risk[rows, 1])
  say(paste0(name, ".estimate"), fit$pstate[rows, k]); say(paste0(name, ".std_error"), s$std.err[rows, k])
  say(paste0(name, ".lower"), fit$lower[rows, k]); say(paste0(name, ".upper"), fit$upper[rows, k])
}
for (type in c("log", "log-log", "plain")) {
  fit <- survfit(Surv(futime, event) ~ abo, transplant, conf.type = type)
  from <- c(0, cumsum(fit$strata))
  for (g in seq_along(fit$strata)) {
    incidence(paste0("transplant.", type, ".", sub("abo=", "", names(fit$strata)[g])), fit, "death", (from[g] + 1):from[g + 1])
  }
}
gray <- with(transplant, cuminc(futime, event, abo, cencode = "censored"))$Tests
say("transplant.gray", gray["death", c("stat", "df", "pv")])
gray <- with(transplant, cuminc(futime, event, abo, sex, rho = 1, cencode = "censored"))$Tests
say("transplant.gray.strata.rho1", gray["death", c("stat", "df", "pv")])
# The test of proportional hazards (transform km), and Fine-Gray's model as crr fits it, female as the reference.
zph <- function(name, fit) for (row in rownames(z <- cox.zph(fit)$table)) say(paste0(name, ".zph.", row), z[row, ])
zph("lung.cox", coxph(Surv(time, status == 2) ~ age + ph.ecog + factor(sex), lung, control = control))
# Without the four times of 0: with somebody censored at 0 crr takes for G just before 0 the mean of 1 and G(0), by the way it
# calls approx(); we take 1.
complete <- transplant[!is.na(transplant$age) & transplant$futime > 0, ]
x <- cbind(complete$age, complete$sex == "m")
for (group in c("one", "abo")) {
  cengroup <- if (group == "one") rep(1, nrow(complete)) else complete$abo
  fit <- crr(complete$futime, as.character(complete$event), x, cengroup = cengroup, failcode = "death", cencode = "censored", gtol = 1e-12, maxiter = 50)
  say(paste0("transplant.crr.", group, ".estimate"), fit$coef)
  say(paste0("transplant.crr.", group, ".std_error"), sqrt(diag(solve(fit$inf))))
  say(paste0("transplant.crr.", group, ".robust_se"), sqrt(diag(fit$var)))
  say(paste0("transplant.crr.", group, ".loglik"), c(fit$loglik.null, fit$loglik))
}
# Restricted means of both sexes within 500 days, their difference and its Wald limits.
s <- summary(survfit(Surv(time, status == 2) ~ sex, lung), rmean = 500)$table
d <- diff(s[, "rmean"]); se <- sqrt(sum(s[, "se(rmean)"]^2)); say("lung.rmst500.difference", d + c(0, -1, 1) * qnorm(0.975) * se)
s <- summary(survfit(Surv(time, status == 2) ~ sex, lung), times = 365)
d <- diff(s$surv); se <- sqrt(sum(s$std.err^2)); say("lung.at365.difference", d + c(0, -1, 1) * qnorm(0.975) * se)
e <- survdiff(Surv(time, status == 2) ~ ph.ecog, lung, subset = ph.ecog <= 2); test("lung.ecog.logrank", e)
a <- c(1, 2, 3); u <- sum(a * (e$obs - e$exp)); say("lung.ecog.trend", c(u / sqrt(drop(t(a) %*% e$var %*% a))))
p <- sapply(list(c(0, 1), c(0, 2), c(1, 2)), function(g) pchisq(survdiff(Surv(time, status == 2) ~ ph.ecog, lung, subset = ph.ecog %in% g)$chisq, 1, lower.tail = FALSE))
say("lung.ecog.holm", p.adjust(p, "holm")); say("lung.ecog.hochberg", p.adjust(p, "hochberg"))

# Simultaneous bands of km.ci (R 4.2.2, survival 3.5-3). Run in the folder of reference/data:
#   Rscript ../effects/make-bands-reference.R > ../effects/bands.csv
# km.ci interpolates tables of four decimals in steps of 0.02 from 0.02 on: the tests compare the shape of the band exactly, through
# the critical value that its linear limit implies, and that value of Hall-Wellner within 0.01. km-ci-critical-values.csv holds
# every fourth row and third column of its tables: name, lower share, upper share, value.
suppressMessages({library(survival); library(km.ci)})
lung <- read.csv("lung.csv")
fit <- survfit(Surv(time, status) ~ 1, data = lung)
for (m in c("hall-wellner", "loghall", "epband", "logep")) {
  b <- km.ci(fit, conf.level = 0.95, method = m)
  for (t in c(53, 180, 310, 550, 765)) {
    i <- max(which(b$time <= t)); cat(m, t, format(b$lower[i], digits = 17), format(b$upper[i], digits = 17), sep = ",", fill = TRUE)
  }
}

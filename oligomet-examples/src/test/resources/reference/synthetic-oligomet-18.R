# Expected figures of SyntheticCohortTest, computed from the embedded tables themselves.
# R 4.2.2, survival 3.5-3. Run in oligomet-examples:  Rscript src/test/resources/reference/synthetic-oligomet-18.R
library(survival)
folder <- "src/main/resources/data/synthetic-oligomet-18/"
patients <- read.csv(paste0(folder, "patients.csv"))
lesions <- read.csv(paste0(folder, "lesions.csv"))
biomarkers <- read.csv(paste0(folder, "biomarkers.csv"))

index <- tapply(as.Date(lesions$first_seen), lesions$patient_id, min)
end <- patients$vital_status_date
end[end == "2023-05"] <- "2023-05-16" # the middle of the month, the library's default
time <- as.numeric(as.Date(end)) - as.numeric(index[patients$patient_id])
dead <- as.integer(patients$vital_status == "DEAD")
egfr <- biomarkers$result[match(patients$patient_id, biomarkers$patient_id)]

print(survfit(Surv(time, dead) ~ 1))            # n 18, events 13, median 484, 0.95 LCL 352, UCL NA
print(484 / 30.4375)                            # 15.90144
print(survfit(Surv(time, dead) ~ egfr))         # medians: altered 655, not altered 437
cat(sprintf("%.15f\n", survdiff(Surv(time, dead) ~ egfr)$chisq)) # 0.424768286624305

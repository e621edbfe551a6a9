# Exact one-sided bounds of an elusion test: Clopper-Pearson, and the largest number of relevant passages in a finite population.
# A probability equal to the doubt counts as possible, whatever its last digit. Writes elusion.csv beside it. Run: Rscript reference/screening/elusion.R   (R 4.2.2, package stats)
cases <- expand.grid(unread = c(40, 311, 2019, 20000, 100000), sampled = c(0, 1, 20, 59, 300), found = c(0, 1, 3, 17), confidence = c(0.8, 0.95, 0.99))
cases <- subset(cases, found <= sampled & sampled <= unread)
share <- function(found, sampled, confidence) {
  if (sampled == 0) return(1)
  binom.test(found, sampled, alternative = "less", conf.level = confidence)$conf.int[2]
}
relevant <- function(unread, sampled, found, confidence) {
  marked <- found:(unread - sampled + found)
  max(marked[phyper(found, marked, unread - marked, sampled) > (1 - confidence) * (1 - 1e-9)])
}
cases$shareAtMost <- sprintf("%.15g", mapply(share, cases$found, cases$sampled, cases$confidence))
cases$relevantAtMost <- sprintf("%.0f", mapply(relevant, cases$unread, cases$sampled, cases$found, cases$confidence))
cases$unread <- sprintf("%.0f", cases$unread)
arguments <- commandArgs(trailingOnly = TRUE)
write.csv(cases, if (length(arguments) > 0) arguments[1] else "reference/screening/elusion.csv", row.names = FALSE, quote = FALSE)

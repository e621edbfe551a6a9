# Wilson score intervals of proportions, 95 %, without continuity correction.
# Writes wilson.csv beside it. Run: Rscript reference/wilson.R   (R 4.2.2, package stats)
cases <- rbind(c(0, 1), c(1, 1), c(0, 24), c(1, 24), c(8, 24), c(12, 31), c(23, 24), c(24, 24), c(65, 194), c(194, 194))
rows <- apply(cases, 1, function(case) {
  interval <- suppressWarnings(prop.test(case[1], case[2], correct = FALSE))$conf.int
  c(case, interval[1], interval[2])
})
table <- as.data.frame(t(rows))
names(table) <- c("count", "total", "low", "high")
table$low <- formatC(table$low, digits = 17, format = "g")
table$high <- formatC(table$high, digits = 17, format = "g")
arguments <- commandArgs(trailingOnly = TRUE)
write.csv(table, if (length(arguments) > 0) arguments[1] else "reference/wilson.csv", row.names = FALSE, quote = FALSE)

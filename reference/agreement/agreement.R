# Krippendorff's alpha (nominal) and Cohen's kappa with its standard error, by other ways than the product's:
# alpha from all pairs of values, without a coincidence matrix; the error of kappa by numerical differentiation (delta method).
# Writes agreement.csv beside it. Run: Rscript reference/agreement/agreement.R   (R 4.2.2, base and stats)
alpha <- function(values, weights = rep(1, ncol(values))) {
  kept <- colSums(!is.na(values)) > 1
  values <- values[, kept, drop = FALSE]
  weights <- weights[kept]
  within <- sum(sapply(seq_len(ncol(values)), function(unit) {
    given <- values[!is.na(values[, unit]), unit]
    weights[unit] * sum(outer(given, given, "!=")) / (length(given) - 1)
  }))
  pooled <- unlist(lapply(seq_len(ncol(values)), function(unit) {
    rep(values[!is.na(values[, unit]), unit], weights[unit])
  }))
  n <- length(pooled)
  between <- sum(outer(pooled, pooled, "!="))
  1 - (n - 1) * within / between
}

kappa <- function(shares, k) {
  shares <- matrix(shares, k)
  expected <- sum(rowSums(shares) * colSums(shares))
  (sum(diag(shares)) - expected) / (1 - expected)
}
kappaError <- function(counts) {
  n <- sum(counts)
  k <- nrow(counts)
  shares <- as.vector(counts / n)
  step <- 1e-6
  slope <- sapply(seq_along(shares), function(cell) {
    up <- down <- shares
    up[cell] <- up[cell] + step
    down[cell] <- down[cell] - step
    (kappa(up, k) - kappa(down, k)) / (2 * step)
  })
  sqrt((sum(shares * slope^2) - sum(shares * slope)^2) / n)
}

read <- function(...) do.call(rbind, lapply(list(...), function(line) {
  values <- strsplit(line, " ")[[1]]
  ifelse(values == ".", NA, values)
}))

# Krippendorff 2011, "Computing Krippendorff's alpha-reliability": examples A, B and C.
binary <- read("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")
nominal <- read("a a b b d c c c e d d a", "b a b b b c c c e d d d")
missing <- read("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .")
# Three coders of yes and no on stretches of unequal length, some not seen by all.
stretches <- read("y n n y . y n n", "y n y y n y n .", "n n n y n . n n")
lengths <- c(12, 40, 7, 31, 5, 18, 90, 3)

# Two made tables, one with less agreement than chance; Fleiss, Levin & Paik 2003, ch. 18: diagnoses of 100 patients (.68 there).
worse <- rbind(c(50, 26, 24), c(24, 4, 32), c(6, 30, 4))
fleiss <- rbind(c(75, 1, 4), c(5, 4, 1), c(0, 0, 10))
yesNo <- rbind(c(20, 5), c(10, 15))

rows <- rbind(
  c("alpha", "binary", alpha(binary), ""),
  c("alpha", "nominal", alpha(nominal), ""),
  c("alpha", "missing", alpha(missing), ""),
  c("alpha", "stretches", alpha(stretches, lengths), ""),
  c("kappa", "worse", kappa(worse / sum(worse), 3), kappaError(worse)),
  c("kappa", "fleiss", kappa(fleiss / sum(fleiss), 3), kappaError(fleiss)),
  c("kappa", "yesNo", kappa(yesNo / sum(yesNo), 2), kappaError(yesNo)))
round8 <- function(text) ifelse(text == "", "", formatC(as.numeric(text), digits = 8, format = "f"))
table <- data.frame(measure = rows[, 1], case = rows[, 2], value = round8(rows[, 3]), standard_error = round8(rows[, 4]))
arguments <- commandArgs(trailingOnly = TRUE)
file <- if (length(arguments) > 0) arguments[1] else "reference/agreement/agreement.csv"
write.csv(table, file, row.names = FALSE, quote = FALSE)

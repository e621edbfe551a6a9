"""Milliseconds of scikit-learn's fit, score and order after one more decision, one line each, on the matrix that screening-speed.ts wrote.
Run: /usr/bin/python3 screening-speed.py FOLDER   (scikit-learn 1.2, Debian's python3-sklearn)"""
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC


def read(name, kind):
    return np.fromfile(f"{sys.argv[1]}/{name}", dtype=kind)


rows, columns, measured = read("shape", np.int32)
values, features, starts = read("values", np.float32).astype(np.float64), read("features", np.int32), read("starts", np.int32)
matrix = csr_matrix((values, features, starts), shape=(rows, columns))
decided, labels, weights = read("rows", np.int32), read("labels", np.int8), read("weights", np.float32)
for last in range(len(decided) - measured, len(decided)):
    known = slice(0, last + 1)
    began = time.perf_counter()
    model = LinearSVC(loss="squared_hinge", C=0.11, max_iter=5000)
    model.fit(matrix[decided[known]], labels[known], sample_weight=weights[known])
    scores = model.decision_function(matrix)
    scores[decided[known]] = -np.inf
    order = np.argsort(-scores, kind="stable")
    print((time.perf_counter() - began) * 1000)

"""Linear support vector machines and TF-IDF weights by scikit-learn, for made rows that the tests make again.
Writes linear.csv and tfidf.csv beside it. Run: /usr/bin/python3 reference/classifying/linear.py   (scikit-learn 1.2.1)"""
import csv, os
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

here = os.path.dirname(os.path.abspath(__file__))
rows, columns = 40, 7
matrix = np.array([[0 if (i + j) % 3 == 0 else ((i * 7 + j * 13) % 11) / 11 for j in range(columns)] for i in range(rows)])
labels = np.array([1 if (i * 5) % 7 < 3 else -1 for i in range(rows)])
weights = np.array([1 + i % 3 for i in range(rows)], dtype=float)
with open(os.path.join(here, "linear.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["cost", "weighted", "bias"] + [f"w{j}" for j in range(columns)])
    for cost in (0.11, 1, 10):
        for weighted in (0, 1):
            model = LinearSVC(C=cost, loss="squared_hinge", tol=1e-10, max_iter=10_000_000)
            model.fit(matrix, labels, sample_weight=weights if weighted else None)
            out.writerow([cost, weighted, f"{model.intercept_[0]:.8f}"] + [f"{w:.8f}" for w in model.coef_[0]])

texts = [
    "school teaches children online safety",
    "children call helpline helpline helpline",
    "school safety lessons online",
    "police train school officers",
]
words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=1, max_df=0.74)
weighed = words.fit_transform(texts)
with open(os.path.join(here, "tfidf.csv"), "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["text", "feature", "value"])
    names = words.get_feature_names_out()
    for row, text in enumerate(texts):
        for at in range(weighed.indptr[row], weighed.indptr[row + 1]):
            out.writerow([text, names[weighed.indices[at]], f"{weighed.data[at]:.8f}"])
